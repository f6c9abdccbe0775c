import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  id: string;
  title: string;
  /** Beside the title while the part is folded. */
  detail?: string;
  lead?: string;
  open?: boolean;
  children?: ReactNode;
};

/** A part of the report: folded on screen, where the contents lead into it and open it; whole on paper. */
export function ReportPart({ id, title, detail, lead, open, children }: Props) {
  return (
    <Disclosure summary={<h2>{title}</h2>} detail={detail} id={id} open={open}>
      {lead ? <p className="max-w-measure">{lead}</p> : null}
      {children}
    </Disclosure>
  );
}
