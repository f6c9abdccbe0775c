import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { type Column, type Row, Table } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  title: string;
  description?: string;
  columns: readonly Column[];
  rows: readonly Row[];
  legend?: ReactNode;
  children: ReactNode;
};

/** A drawing of numbers with its table beside it: who does not see the one reads the other. */
export function ChartFigure({ locale, title, description, columns, rows, legend, children }: Props) {
  return (
    <figure className="break-inside-avoid">
      <figcaption className="break-after-avoid font-bold">{title}</figcaption>
      {description ? <p className="mt-0.5 text-sm text-soft">{description}</p> : null}
      <div className="@container mt-3.5" aria-hidden="true">
        {children}
      </div>
      {legend}
      <div className="mt-3.5 in-data-short:print:hidden">
        <Disclosure summary={translator(locale, "ui")("charts.table")}>
          <Table caption={title} captionHidden columns={columns} rows={rows} stacked={false} />
        </Disclosure>
      </div>
    </figure>
  );
}
