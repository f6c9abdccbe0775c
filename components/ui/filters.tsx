import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { buttonClass } from "./button";

type Props = {
  locale: Locale;
  action?: string;
  /** Where the list is whole again; shown when something is filtered. */
  clear?: string;
  children: ReactNode;
};

/** Filters are a form that is got: the address says what is shown, and can be sent to a colleague. */
export function Filters({ locale, action, clear, children }: Props) {
  const t = translator(locale, "ui");
  return (
    <form method="get" action={action} className="filters *:min-h-11" aria-label={t("filters.title")}>
      {children}
      <button type="submit" className={buttonClass("secondary")}>
        {t("filters.apply")}
      </button>
      {clear ? (
        <a href={clear} className={buttonClass("quiet")}>
          {t("filters.clear")}
        </a>
      ) : null}
    </form>
  );
}

type SelectProps = {
  locale: Locale;
  name: string;
  label: string;
  value?: string;
  options: readonly { value: string; label: string }[];
};

export function FilterSelect({ locale, name, label, value, options }: SelectProps) {
  return (
    <div>
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ""} className="input">
        <option value="">{translator(locale, "ui")("filters.all")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function FilterText({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <div>
      <label htmlFor={`filter-${name}`}>{label}</label>
      <input id={`filter-${name}`} name={name} type="search" defaultValue={value} className="input" />
    </div>
  );
}
