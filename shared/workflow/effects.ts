/**
 * What a transition sets off besides the change of state. A model names effects; they are written with the
 * change in one transaction, so the engine itself stays pure.
 */
export const EFFECTS = [
  'notifyInitiator',
  'notifyOpsHead',
  'notifyTeam',
  'notifyCoordinator',
  'notifyPartnershipLeader',
  'notifyPcprLead',
  'assignCoordinator',
  'inviteInitiator',
  'openEscalation',
  'raiseEscalation',
  'closeEscalation',
  'startPlanLimit',
  'extendPlanLimit',
  'newPlanVersion',
  'stopConsentSharing',
  'endTeam',
  'pauseClocks',
  'resumeClocks',
  'openRegionalIssue',
  'recordFidelity',
  'requestSupervision',
] as const
export type EffectName = (typeof EFFECTS)[number]
