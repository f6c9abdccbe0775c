/* How the parts of a field look, for the fields of the kit and for what reads like one. */

export const labelClass = "block max-w-full leading-[1.35] font-bold";

export const quietClass = "text-sm text-soft";

export const hintClass = `${quietClass} mt-0.75`;

export const errorClass = "mt-1.5 leading-[1.35] font-bold text-brick";

/** What is typed into or chosen from; how high and wide it is says whoever shows it. */
export const boxClass =
  "rounded-sm border-2 border-edge bg-surface leading-[1.4] text-ink hover:border-ink aria-invalid:border-brick";

export const inputClass = `${boxClass} min-h-12 px-3 py-2.25`;
