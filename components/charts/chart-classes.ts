/** How the pieces that several charts share look. */
export const chartBarClass = "fill-spruce forced-colors:fill-[CanvasText]";
export const chartTickClass = "fill-soft text-[13px]";
