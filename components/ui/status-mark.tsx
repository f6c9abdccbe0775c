/** The seven ways a step can stand; each has a shape of its own, so that no colour is needed to tell them apart. */
export type StepStatus = "done" | "yours" | "theirs" | "later" | "skipped" | "stuck" | "sealed";

type MarkProps = {
  status: StepStatus;
  /** Its size is said where it stands. */
  bare?: boolean;
  /** What it says, where no word beside it does. */
  label?: string;
};

/** The shape of a status: a ticked stone, a signpost, a half moon, a ring, a crossed ring, a diamond, a keyhole. */
export function StatusMark({ status, bare, label }: MarkProps) {
  return (
    <svg
      className={bare ? undefined : "size-[1.2em] flex-none [print-color-adjust:exact]"}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={`#s-${status}`} />
    </svg>
  );
}

/** The same shape for use inside another drawing; as it is, it fills a square of 24 units. */
export function StatusShape({
  status,
  x,
  y,
  size = 24,
}: {
  status: StepStatus;
  x?: number;
  y?: number;
  size?: number;
}) {
  return <use href={`#s-${status}`} x={x} y={y} width={size} height={size} />;
}
