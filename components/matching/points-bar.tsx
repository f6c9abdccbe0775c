/** Points of the most that there could be, as a bar; the numbers stand beside it. */
export function PointsBar({ points, of }: { points: number; of: number }) {
  const share = of > 0 ? Math.round((100 * points) / of) : 0;
  return (
    <svg
      className="h-2 w-full"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="fill-lichen" width="100" height="8" />
      <rect className="fill-spruce" width={share} height="8" />
    </svg>
  );
}
