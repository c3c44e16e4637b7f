import { expect } from 'chai'
import { inSentences } from '../../../client/features/timeline/inSentences.ts'

describe('parts said as sentences', () => {
  it('get one mark each, whoever wrote it, and nothing stands for what is not there', () => {
    expect(inSentences(['Anna', 'Wynik: Badanie umówione. ', 'Kategoria: zdrowie'])).to.equal(
      'Anna. Wynik: Badanie umówione. Kategoria: zdrowie',
    )
    expect(inSentences(['Powiedziała: „Dość!”', null, '', 'Koniec'])).to.equal('Powiedziała: „Dość!” Koniec')
    expect(inSentences([])).to.equal('')
  })
})
