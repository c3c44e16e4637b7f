// @ts-nocheck
import '/work/main/test/helpers/mongo.ts'
import { expectAccessible, startSite } from '/work/main/test/helpers/browser.ts'
import { CaseBuilder } from '/work/main/test/helpers/cases.ts'
import { makeGmina, makePartnership, makePerson } from '/work/main/test/helpers/world.ts'
import { PartnershipModel } from '/work/main/server/db/models/partnership.ts'
const D='/tmp/cdshots/'
const fails=[]
describe('shots', function(){ this.timeout(400000)
 it('all', async()=>{
  const site=await startSite(); const g=await makeGmina(); const build=new CaseBuilder(site.server,g)
  const otherHead=await makePerson(g.outside,'OPS_HEAD','Henryk Tucholski','kierownik')
  await makePerson(g.outside,'SOCIAL_WORKER','Wioletta Tucholska','pracownica socjalna')
  await makePartnership(g.outside,[],{modelCode:'RUR'})
  const worker=await build.as(g.worker), head=await build.as(g.head)
  const views=[['w',{width:1440}],['n',{width:390}],['d',{width:1440,dark:true}],['nd',{width:390,dark:true}]]
  async function shoot(name,who,path,act,full=true,which=views){
   for(const [k,o] of which){
    const p=await site.open(who,path,o)
    try{ await p.waitForTimeout(400); if(act) await act(p); await p.waitForTimeout(300)
     await p.screenshot({path:D+name+'-'+k+'.png',fullPage:full})
     await expectAccessible(p)
    }catch(e){fails.push(name+'-'+k+': '+String(e.message).slice(0,400)); await p.screenshot({path:D+name+'-'+k+'-FAIL.png'}).catch(()=>{})}
    await p.context().close()
   }
  }
  const menu=async(p,i)=>{await p.getByRole('button',{name:'Więcej',exact:true}).first().click(); await p.getByRole('menuitem',{name:i}).click()}
  const few=[views[0],views[1],views[2]]
  // overrides
  const o=await build.team({familyName:'Przeskoczni'})
  await worker.ok('workflow.apply',{caseId:o.id,version:(await worker.ok('cases.get',{id:o.id})).version,event:'formTeam',override:'Dziecko nie może czekać na trzeci sektor.'})
  await shoot('overrides',g.head,'/overrides',null,true,few)
  await shoot('review',g.head,'/overrides',async p=>{await p.getByRole('button',{name:/Oceń/}).click(); await p.getByRole('button',{name:'Zapisz ocenę'}).click()},false,few)
  // coordination
  const c=await build.diagnosis({familyName:'Nadolni'})
  await shoot('offer',g.worker,'/cases/'+c.id,p=>menu(p,'Przekaż koordynację'),false,few)
  await shoot('takeover',g.colleague,'/cases/'+c.id,async p=>{await menu(p,'Przejmij koordynację'); await p.getByRole('textbox',{name:'Powód'}).fill('x'); await p.getByRole('dialog').getByRole('button',{name:'Przejmij koordynację'}).click(); await p.waitForTimeout(500)},false,[views[0]])
  await worker.ok('coordination.offer',{caseId:c.id,version:(await worker.ok('cases.get',{id:c.id})).version,toMembershipId:g.assistant.membershipId,reason:'Wyjeżdżam na dłuższe szkolenie.'})
  await shoot('offers',g.assistant,'/',null,true,few)
  await shoot('answeroffer',g.assistant,'/',p=>p.getByRole('button',{name:/Odpowiedz/}).first().click(),false,few)
  await shoot('offered',g.worker,'/cases/'+c.id,null,false,[views[0]])
  await (await build.as(g.assistant)).ok('coordination.decline',{caseId:c.id,version:(await worker.ok('cases.get',{id:c.id})).version})
  // model tab
  await shoot('deadlines',g.worker,'/cases/'+c.id+'/model',null,true,few)
  await shoot('whyfrom',g.worker,'/cases/'+c.id+'/model',p=>p.getByRole('button',{name:/Skąd ten termin/}).last().click(),false,few)
  // issue
  await worker.ok('escalations.open',{caseId:c.id,version:(await worker.ok('cases.get',{id:c.id})).version,toLevel:'powiat',reason:'fosterRisk',tried:['Rozmowa z poradnią'],question:'Kto przyjmie dziecko?'})
  await shoot('putissue',g.powiatLead,'/cases/'+c.id,async p=>{await menu(p,'Zgłoś problem województwu'); await p.getByRole('combobox',{name:'Obszar'}).click(); await p.getByRole('option',{name:'mieszkania'}).click(); await p.getByRole('textbox',{name:/Na czym/}).fill('Telefon do rodziny 600-123-456.'); await p.getByRole('dialog').getByRole('button',{name:'Zgłoś problem'}).click(); await p.getByText('numer telefonu').first().waitFor()},false,few)
  const lead=await build.as(g.powiatLead)
  const esc=(await lead.ok('escalations.list',{caseId:c.id}))[0]
  const i=await lead.ok('issues.open',{escalationId:esc.id,area:'childPsychiatry',description:'W powiecie nie ma poradni psychiatrii dziecięcej; kolejka trwa dziewięć miesięcy.'})
  await shoot('issues',g.adviser,'/issues',null,true,views)
  await shoot('issue',g.adviser,'/issues/'+i.id,null,true,few)
  await shoot('say',g.adviser,'/issues/'+i.id,p=>p.getByRole('button',{name:'Odpowiedz'}).click(),false,few)
  const adv=await build.as(g.adviser)
  await adv.ok('issues.answer',{id:i.id,version:i.version,text:'Od stycznia rusza oddział dzienny w Bydgoszczy.'})
  await shoot('issueanswered',g.powiatLead,'/issues/'+i.id,null,true,few)
  await shoot('case',g.worker,'/cases/'+c.id,null,true,[views[0],views[1]])
  await shoot('why',g.powiatLead,'/escalations',p=>p.getByRole('button',{name:/Skąd ten termin|Dlaczego/}).first().click(),false,few)
  // transfer
  await shoot('transfer',g.head,'/cases/'+c.id,async p=>{await menu(p,'Przekaż innemu ośrodkowi'); await p.getByRole('combobox',{name:/Gmina, do/}).fill('Tuchola'); await p.getByRole('option',{name:/Tuchola/}).first().click(); await p.getByRole('radio',{name:/MGOPS/}).check()},false,few)
  const tr=await head.ok('transfers.request',{caseId:c.id,version:(await head.ok('cases.get',{id:c.id})).version,toInstitutionId:g.outside._id,reason:'Rodzina przenosi się do sąsiedniej gminy.',situation:['general','housing']})
  await shoot('transfers-in',otherHead,'/transfers',null,true,views)
  await shoot('accept',otherHead,'/transfers',p=>p.getByRole('button',{name:'Przejmij rodzinę'}).click(),false,few)
  await shoot('decline',otherHead,'/transfers',p=>p.getByRole('button',{name:'Odmów'}).click(),false,[views[0]])
  await shoot('transfers-out',g.head,'/transfers',null,true,[views[0]])
  await shoot('banner',g.worker,'/cases/'+c.id,null,false,[views[0]])
  const staff=(await (await build.as(otherHead)).ok('institutions.get',{id:g.outside._id})).staff.filter(s=>s.role==='SOCIAL_WORKER')
  await (await build.as(g.pedagogue)).ok('notes.add',{caseId:c.id,category:'education',visibility:'team',text:'Kacper opuścił trzy tygodnie szkoły.'})
  await (await build.as(otherHead)).ok('transfers.accept',{id:tr.id,version:tr.version,coordinatorMembershipId:staff[0].membershipId,deputyMembershipId:staff[1].membershipId})
  await shoot('former',g.pedagogue,'/cases/'+c.id,null,true,few)
  await shoot('new',g.stranger,'/cases/'+(await (await build.as(otherHead)).ok('transfers.list',{}))[0].caseId,null,true,[views[0]])
  // region
  await shoot('fidelity',g.adviser,'/partnerships/'+g.partnership._id,null,true,few)
  await shoot('check',g.adviser,'/partnerships/'+g.partnership._id,async p=>{await p.getByRole('button',{name:'Wypełnij listę'}).click();await p.getByRole('button',{name:'Zapisz listę'}).click()},false,few)
  await PartnershipModel.updateOne({_id:g.partnership._id},{modelCode:'URB'})
  const u=await build.diagnosis({familyName:'Miejscy'})
  await shoot('supask',g.officer,'/cases/'+u.id,async p=>{await menu(p,'Poproś o superwizję')},false,few)
  await (await build.as(g.officer)).ok('supervisions.request',{caseId:u.id,brief:'Rodzina odwołuje każde spotkanie. Jak rozmawiać, żeby nie zerwać współpracy?'})
  await shoot('supanswer',g.adviser,'/supervisions',p=>p.getByRole('button',{name:'Odpowiedz'}).click(),false,few)
  await shoot('supervisions',g.adviser,'/supervisions',null,true,few)
  await shoot('noaccess',g.officer,'/transfers',null,false,[views[0]])
  await site.stop()
  console.log('FAILS',fails.length); for(const f of fails) console.log(f)
 })
})
