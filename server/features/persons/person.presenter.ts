import type { PersonView } from '../../../shared/contracts/persons.ts'
import { showsFullPerson, showsIdentifiers } from '../../../shared/permissions/fieldPolicy.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'

/** A family member as this viewer may see them; organisations helping with single actions get first names only. */
export function presentPerson({ actor, scope }: CaseViewer, doc: PersonDoc): PersonView {
  const { lens } = scope
  return {
    id: doc._id,
    caseId: doc.caseId,
    version: doc.version,
    firstName: doc.firstName,
    roleInFamily: doc.roleInFamily,
    ...(showsFullPerson(lens, actor.sector) && {
      lastName: doc.lastName,
      birthDate: doc.birthDate,
      school: doc.school,
    }),
    ...(showsIdentifiers(lens, scope.isOwn) && {
      peselMasked: doc.peselTail && '•'.repeat(7) + doc.peselTail,
      phone: doc.phone,
    }),
  }
}
