/** The drawing of the public pages: two houses on their hills, the path there and the path back. On paper only where it is `printed`. */
export function Landscape({ printed = false }: { printed?: boolean }) {
  return (
    <svg
      className={`block h-auto w-full max-w-[46rem] ${printed ? "print:max-w-[120mm]" : "print:hidden"}`}
      viewBox="0 0 720 220"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="fill-cloudberry-wash forced-colors:fill-[Canvas]" cx="378" cy="82" r="46" />
      <path
        className="fill-lichen-wash forced-colors:fill-[Canvas]"
        d="M0 150C70 104 170 92 262 122s170 46 250 6 150-34 208 2v90H0z"
      />
      <path
        className="fill-none stroke-spruce stroke-[2.6] [stroke-linejoin:round]"
        d="M262 120l12-34 12 34zM274 120v9M292 126l9-26 9 26zM301 126v8M474 134l11-32 11 32zM485 134v8"
      />
      <path
        className="fill-lichen forced-colors:fill-[Canvas]"
        d="M0 172c90-34 176-34 262-8s176 40 262 6 130-30 196-10v60H0z"
      />
      <path className="trail-line trail-walked" d="M146 149c60 4 84 24 134 34s112 8 160-8 76-22 118-24" />
      <path className="trail-line" d="M562 164c-50 8-84 26-134 36s-128 4-176-14-70-26-106-30" />
      <path className="trail-house" d="M122 86V62h10v34" />
      <path className="trail-house" d="M62 148V96l44-36 44 36v52z" />
      <path className="fill-cloudberry-wash stroke-ink stroke-2" d="M78 104h18v18H78z" />
      <path className="fill-cloudberry stroke-ink stroke-2" d="M114 148v-34h20v34z" />
      <path className="trail-house" d="M600 92V70h10v34" />
      <path className="trail-house" d="M550 152v-44l44-34 44 34v44z" />
      <path className="fill-cloudberry stroke-ink stroke-2" d="M564 152v-32h20v32z" />
      <path className="fill-cloudberry-wash stroke-ink stroke-2" d="M602 114h18v18h-18z" />
    </svg>
  );
}
