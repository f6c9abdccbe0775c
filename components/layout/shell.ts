/** The width of a page, with air at its sides; a sheet of paper has margins of its own. */
export const shellClass = "mx-auto w-full max-w-shell px-[clamp(16px,4vw,48px)] print:px-0";

/** Links beside each other on a line of the head; the one that leads here stands on it. */
export const navClass =
  "flex flex-wrap items-end [&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center [&>a]:pt-1 [&>a]:text-ink [&>a]:no-underline [&>a:hover]:underline [&>a[aria-current=page]]:font-bold [&>a[aria-current=page]]:[box-shadow:inset_0_-6px_var(--spruce)] [&>a[aria-current=page]:focus-visible]:[box-shadow:inset_0_-6px_var(--spruce),0_0_0_3px_var(--cloudberry)]";

const pageClass = "pt-[clamp(26px,3.4vw,44px)] pb-4 print:max-w-none print:p-0";

/** text: for reading, wide: two columns or a path, full: a board. */
export const pageClasses = {
  text: `${pageClass} max-w-measure`,
  wide: `${pageClass} max-w-wide`,
  full: pageClass,
};

export const pageHeadClass = "stack mb-[clamp(24px,3.5vw,40px)] print:mb-[5mm]";

/** What a page is for, under its title. */
export const leadClass = "max-w-[56ch] text-[clamp(1.1rem,1.02rem+0.4vw,1.25rem)] leading-[1.45] text-pretty";
