export type VoteValue = "yes" | "if-need-be" | "no";

const shapes: Record<VoteValue, string> = {
  yes: "[&>circle]:fill-spruce [&>path]:stroke-on-spruce",
  "if-need-be": "stroke-lake [&>path]:fill-lake [&>path]:stroke-none",
  no: "stroke-edge",
};
const shapeClass = "flex-none print:[print-color-adjust:exact] forced-colors:stroke-[CanvasText]";

/** A full stone, a half stone, a crossed one: how a proposed time suits, without colour. */
export function VoteShape({ value, label }: { value: VoteValue; label?: string }) {
  return (
    <svg
      className={`${shapes[value]} ${shapeClass}`}
      fill="none"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      viewBox="0 0 24 24"
      width="22"
      height="22"
      focusable="false"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {value === "yes" ? (
        <>
          <circle cx="12" cy="12" r="10" />
          <path d="M7 12.5l3.5 3.5L17 8.8" />
        </>
      ) : null}
      {value === "if-need-be" ? (
        <>
          <circle cx="12" cy="12" r="9" />
          <path d="M12 3a9 9 0 0 1 0 18z" />
        </>
      ) : null}
      {value === "no" ? (
        <>
          <circle cx="12" cy="12" r="9" />
          <path d="M8 8l8 8M16 8l-8 8" />
        </>
      ) : null}
    </svg>
  );
}
