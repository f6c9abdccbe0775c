/* Boxes and stones that one ticks, drawn by what they stand in: a question with sixty of them says once how they look. */

const boxes =
  "[&_input]:grid [&_input]:size-6.5 [&_input]:cursor-pointer [&_input]:appearance-none [&_input]:place-content-center [&_input]:rounded-sm [&_input]:border-2 [&_input]:border-edge [&_input]:bg-surface [&_input]:checked:border-spruce [&_input]:not-checked:hover:border-ink forced-colors:[&_input]:appearance-auto";

const stones =
  "[&_[type=radio]]:rounded-full [&_[type=radio]]:before:rounded-full [&_[type=radio]]:checked:before:size-3 [&_[type=radio]]:checked:before:bg-spruce";

const ticked =
  "[&_[type=checkbox]]:checked:bg-spruce [&_[type=checkbox]]:checked:before:size-4 [&_[type=checkbox]]:checked:before:bg-on-spruce [&_[type=checkbox]]:checked:before:[clip-path:polygon(8%_48%,0_62%,38%_92%,100%_18%,86%_6%,36%_68%)]";

/** The inputs in it are drawn as stones that one chooses from. */
export const stonesClass = `${boxes} ${stones}`;

/** Each line in it is an input and its label. */
export const tickLinesClass = `${stonesClass} ${ticked} *:grid *:grid-cols-[26px_minmax(0,1fr)] *:items-start *:gap-x-3 [&_input]:mt-2.5 [&_label]:cursor-pointer [&_label]:py-2.5 [&_label]:leading-[1.35]`;
