type Props = { level: number; x: number; width: number; height: number };

/** One part of a strip, from 1 to 5: a colour, a pattern for 2 and 4, and an edge of ink. */
export function Share({ level, x, width, height }: Props) {
  const area = { x, y: 0, width, height };
  return (
    <>
      <rect {...area} className={fills[level]} />
      {level === 2 ? <rect {...area} fill="url(#share-stripes)" /> : null}
      {level === 4 ? <rect {...area} fill="url(#share-dots)" /> : null}
      <rect {...area} className="fill-none stroke-ink stroke-[1.5]" />
    </>
  );
}

/** The patterns that parts are filled with; once in a chart. */
export function ShareDefs() {
  return (
    <defs>
      <pattern
        id="share-stripes"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V7" className="fill-none stroke-ink stroke-[1.4]" />
      </pattern>
      <pattern id="share-dots" width="9" height="9" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1.1" className="fill-ink" />
        <circle cx="6.5" cy="6.5" r="1.1" className="fill-ink" />
      </pattern>
    </defs>
  );
}

/* From brick through paper to spruce. */
const fills: Record<number, string> = {
  1: "fill-brick",
  2: "fill-brick-wash",
  3: "fill-surface",
  4: "fill-lichen",
  5: "fill-spruce",
};
