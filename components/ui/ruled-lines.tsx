/** Lines to write on, on paper; `few` where the sheet is full of other things. */
export function RuledLines({ few }: { few?: boolean }) {
  return <div className={`${ruledClass} ${few ? "h-[17mm]" : "h-[48mm]"}`} />;
}

const ruledClass = "bg-[repeating-linear-gradient(transparent_0_8mm,var(--line)_8mm_calc(8mm_+_1px))]";
