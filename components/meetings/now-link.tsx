"use client";

import { nowAnchor, type Span, useIsOn } from "./now";

/** The way to the part of the agenda that is on, while one is. */
export function NowLink({ span, now, label }: { span: Span; now: number; label: string }) {
  return useIsOn(span, now) ? <a href={`#${nowAnchor}`}>{label}</a> : null;
}
