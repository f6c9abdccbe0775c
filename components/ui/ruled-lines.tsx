/** Lines to write on, on paper. */
export function RuledLines() {
  return <div className={ruledClass} />;
}

const ruledClass =
  "h-[48mm] bg-[repeating-linear-gradient(transparent_0_8mm,var(--line)_8mm_calc(8mm_+_1px))]";
