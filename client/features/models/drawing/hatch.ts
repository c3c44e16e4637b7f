/** The pattern behind blocked steps: defined once in the drawing's ground, used by every line. */
export const HATCH = 'model-drawing-hatch'
