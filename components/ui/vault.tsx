import type { ReactNode } from "react";

/** What few may read, beside an edge of heather, on the screen and on paper; `roomy` where it holds the parts of a page. */
export function Vault({ roomy, children }: { roomy?: boolean; children: ReactNode }) {
  return <div className={`${vaultClass} ${roomy ? "stack-lg" : "stack"}`}>{children}</div>;
}

const vaultClass = "border-s-10 border-heather ps-[clamp(14px,3vw,28px)] print:[print-color-adjust:exact]";
