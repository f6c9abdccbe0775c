/** The tokens, each as a class of its own: Tailwind finds only whole names. */
export const swatches: Record<string, string> = {
  paper: "bg-paper",
  surface: "bg-surface",
  ink: "bg-ink",
  soft: "bg-soft",
  line: "bg-line",
  edge: "bg-edge",
  spruce: "bg-spruce",
  "spruce-deep": "bg-spruce-deep",
  "on-spruce": "bg-on-spruce",
  cloudberry: "bg-cloudberry",
  "cloudberry-wash": "bg-cloudberry-wash",
  lake: "bg-lake",
  "lake-wash": "bg-lake-wash",
  heather: "bg-heather",
  "heather-deep": "bg-heather-deep",
  "heather-wash": "bg-heather-wash",
  lichen: "bg-lichen",
  "lichen-wash": "bg-lichen-wash",
  brick: "bg-brick",
  "brick-wash": "bg-brick-wash",
};

const sizes: Record<string, string> = {
  xs: "text-xs",
  sm: "text-sm",
  base: "text-base",
  lg: "text-lg",
  xl: "text-xl",
  "2xl": "text-2xl",
  "3xl": "text-3xl",
  "4xl": "text-4xl",
};

export function Swatches() {
  return (
    <ul id="swatches" className="grid grid-cols-4 gap-3 md:grid-cols-5">
      {Object.entries(swatches).map(([name, className]) => (
        <li key={name}>
          <div className={`h-18 border border-edge forced-color-adjust-none ${className}`} />
          <span className="text-sm">{name}</span>
        </li>
      ))}
    </ul>
  );
}

export function Sizes() {
  return (
    <>
      <ul className="stack-sm">
        {Object.entries(sizes).map(([name, className]) => (
          <li key={name} className={className}>
            {name}: two houses and the path between them
          </li>
        ))}
        <li className="font-display text-3xl">display: Kylässä</li>
      </ul>
      <p>
        A sentence with <a href="#colours">the colours</a> in it.
      </p>
      <ul>
        <li>A list</li>
        <li>of two stones</li>
      </ul>
    </>
  );
}
