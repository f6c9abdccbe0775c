/**
 * How the buttons of a list look, said once on the list: a page has dozens, and a button that bears its classes itself would make it
 * half as long again. One without a frame says `data-quiet`.
 */
export const rowButtonsClass = [
  "[&_button]:inline-flex [&_button]:min-h-7 pointer-coarse:[&_button]:min-h-10 [&_button]:cursor-pointer [&_button]:items-center [&_button]:rounded-sm [&_button]:border-2 [&_button]:border-ink [&_button]:bg-surface [&_button]:px-2.5 [&_button]:py-0.5 [&_button]:text-sm [&_button]:leading-[1.2] [&_button]:font-bold [&_button]:text-ink [&_button:hover]:bg-lichen print:[&_button]:hidden",
  "[&_button[data-quiet]]:border-transparent [&_button[data-quiet]]:bg-transparent [&_button[data-quiet]]:font-semibold [&_button[data-quiet]]:text-spruce [&_button[data-quiet]]:underline [&_button[data-quiet]]:decoration-[0.08em] [&_button[data-quiet]]:underline-offset-[0.18em] [&_button[data-quiet]:hover]:text-spruce-deep [&_button[data-quiet]:hover]:decoration-[0.16em]",
].join(" ");
