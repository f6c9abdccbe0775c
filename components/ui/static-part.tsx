import type { ReactNode } from "react";
import { Once } from "./once";
import { sentOnce } from "./sent-once";

/** A part of a page that is sent once, as it is: plain elements only (`sentOnce`). */
export function StaticPart({ className, children }: { className?: string; children: ReactNode }) {
  return <Once id={sentOnce(() => children)} className={className} />;
}
