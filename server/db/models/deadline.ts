import type { DeadlineState, DeadlineSubject } from '../../../shared/contracts/deadlines.ts'
import type { DueReason } from '../../../shared/domain/dueReason.ts'
import type { Amount, Remaining } from '../../../shared/domain/pausedTime.ts'
import type {
  CaseState,
  Category,
  DeadlineKind,
  Level,
  RungTarget,
} from '../../../shared/domain/vocabulary.ts'
import type { TimerKey } from '../../../shared/workflow/clocks.ts'
import type { TransitionRole } from '../../../shared/workflow/model.ts'
import {
  anything,
  defineModel,
  flag,
  number,
  optionalText,
  optionalTime,
  part,
  stored,
  text,
  texts,
  time,
  type Stored,
} from '../model.ts'

export interface ToldPart {
  membershipId: string
  name: string
  institutionId: string
}

/** What a deadline did so far, in order; the evidence behind “why did this go up?”. */
export interface TrailPart {
  key: TimerKey
  kind: 'reminder' | 'missed' | 'rung'
  /** When it was due, and when it happened: the second may be later when nothing ran. */
  dueAt: Date
  at: Date
  to: RungTarget | null
  told: ToldPart[]
  skipped: 'notAbsent' | 'nobody' | null
}

export interface DeadlineDoc extends Stored {
  caseId: string
  kind: DeadlineKind
  subjectType: DeadlineSubject
  subjectId: string
  /** Stage of the case, for the deadline of one. */
  stage: CaseState | null
  level: Level
  /** Of a task: who reads the task reads its deadline. */
  category: Category | null
  ownerMembershipId: string | null
  ownerInstitutionId: string
  ownerInstitutionName: string
  ownerRole: TransitionRole | null
  /** Where the question is put to a whole powiat: whose group of decision-makers may ask about it. Absent in older records. */
  powiatTeryt?: string | null
  startedAt: Date
  dueAt: Date
  /** What `dueAt` came from; null for a day that somebody chose. */
  duration: Amount | null
  why: DueReason | null
  urgent: boolean
  remindAt: Date | null
  state: DeadlineState
  remaining: Remaining | null
  missedAt: Date | null
  /** When it was kept, or ended without having been. */
  settledAt: Date | null
  /** Rises with every change of the date: timers of an earlier date have nothing to say. */
  rev: number
  /** The one timer that is stored for it; null when the ladder is at its end. */
  timer: { key: TimerKey; at: Date; to: RungTarget | null } | null
  trail: TrailPart[]
  /** Everybody it has told: they may read why. */
  told: string[]
}

export const DeadlineModel = defineModel<DeadlineDoc>(
  'Deadline',
  'deadlines',
  {
    ...stored,
    caseId: text,
    kind: text,
    subjectType: text,
    subjectId: text,
    stage: optionalText,
    level: text,
    category: optionalText,
    ownerMembershipId: optionalText,
    ownerInstitutionId: text,
    ownerInstitutionName: text,
    ownerRole: optionalText,
    powiatTeryt: optionalText,
    startedAt: time,
    dueAt: time,
    duration: anything,
    why: anything,
    urgent: flag,
    remindAt: optionalTime,
    state: text,
    remaining: anything,
    missedAt: optionalTime,
    settledAt: optionalTime,
    rev: number,
    timer: { type: part({ key: text, at: time, to: optionalText }), default: null },
    trail: [
      part({
        key: text,
        kind: text,
        dueAt: time,
        at: time,
        to: optionalText,
        told: [part({ membershipId: text, name: text, institutionId: text })],
        skipped: optionalText,
      }),
    ],
    told: texts,
  },
  [
    { on: { caseId: 1, state: 1, dueAt: 1 } },
    { on: { subjectId: 1, kind: 1, state: 1 } },
    { on: { ownerMembershipId: 1, dueAt: 1 } },
    { on: { told: 1, dueAt: 1 } },
    { on: { ownerInstitutionId: 1, kind: 1, dueAt: 1 } },
    {
      on: { powiatTeryt: 1, dueAt: 1 },
      options: { partialFilterExpression: { powiatTeryt: { $type: 'string' } } },
    },
    // A question asked twice at once must not run two clocks.
    {
      on: { subjectId: 1, kind: 1, stage: 1 },
      options: { unique: true, partialFilterExpression: { state: 'RUNNING' } },
    },
  ],
)
