import encode from "qr";

/** Modules of quiet around the code, as readers need them (ISO/IEC 18004 §5.3.8). */
const quiet = 4;

/** An address as a code for a phone's camera, drawn on the server: dark on light in both schemes and on paper, for readers need it so. */
export function QrCode({ value, label, className }: { value: string; label: string; className?: string }) {
  const rows = encode(value, "raw", { ecc: "medium", border: quiet });
  const size = rows.length;
  const dark = rows.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={lightClass} d={`M0 0h${size}v${size}H0z`} />
      <path className={darkClass} d={dark.join("")} />
    </svg>
  );
}

/** Where dark modules stand beside each other: from where, and how many. */
function runs(row: readonly boolean[]): [x: number, length: number][] {
  const found: [number, number][] = [];
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x]) x++;
    if (x > from) found.push([from, x - from]);
  }
  return found;
}

const lightClass = "fill-[#fff] [forced-color-adjust:none]";
const darkClass = "fill-[#000] [forced-color-adjust:none]";
