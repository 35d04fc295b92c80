/** Where a drawn function has its points. */
export const places = [-4, -2, -1, 0, 1, 2, 4] as const
/** As far up and down as a point goes. */
export const tallest = 4
/** The plot reaches from −edge to edge: beyond the outermost points there is room for a knob. */
export const edge = 4.5
