/**
 * What a transition sets off besides the change of state. A model names effects; they are stored with the
 * change and carried out by the worker, so the engine itself stays pure.
 */
export const EFFECTS = [
  'notifyInitiator',
  'notifyOpsHead',
  'notifyTeam',
  'notifyCoordinator',
  'notifyPartnershipLeader',
  'notifyPcprLead',
  'assignCoordinator',
  'openEscalation',
  'raiseEscalation',
  'closeEscalation',
] as const
export type EffectName = (typeof EFFECTS)[number]
