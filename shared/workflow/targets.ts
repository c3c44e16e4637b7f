/** Where a transition may lead besides a state. A file of its own: the browser needs the words, not the schema. */

/** Back to where the case came from. */
export const RETURN = '$return'
/** The case stays where it is: something is recorded or asked beside it. */
export const STAY = '$stay'
