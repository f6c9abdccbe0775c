import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { buttonClass } from "./button";
import { boxClass } from "./field-classes";

const filtersClass =
  "flex flex-wrap items-end gap-x-4 gap-y-3 bg-lichen-wash px-4 pt-3.5 pb-4 print:hidden [&>:is(a,button)]:min-h-11 [&>div]:max-w-full [&>div]:min-w-0";
const labelClass = "mb-0.75 block text-sm font-semibold";
const filterClass = `${boxClass} min-h-11 max-w-full px-2.5 py-1.5`;

type Props = {
  locale: Locale;
  action?: string;
  /** Where the list is whole again; shown when something is filtered. */
  clear?: string;
  /** What the form and its button are called where nothing is filtered. */
  called?: { title: string; submit: string };
  children: ReactNode;
};

/** Filters are a form that is got: the address says what is shown, and can be sent to a colleague. */
export function Filters({ locale, action, clear, called, children }: Props) {
  const t = translator(locale, "ui");
  return (
    <form
      method="get"
      action={action}
      className={filtersClass}
      aria-label={called?.title ?? t("filters.title")}
    >
      {children}
      <button type="submit" className={buttonClass("secondary")}>
        {called?.submit ?? t("filters.apply")}
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
  /** What is chosen by choosing nothing, where that is not "all". */
  nothing?: string;
};

/** The orders of a list of names: by name, or who has waited the longest first, which the list calls `waited`. */
export function nameAndWaited(locale: Locale, waited: string): SortProps["orders"] {
  const t = translator(locale, "ui");
  return [
    { value: "name", label: t("filters.name") },
    { value: waited, label: t("filters.waited") },
  ];
}

type SortProps = {
  locale: Locale;
  value: string | undefined;
  orders: readonly { value: string; label: string }[];
};

/** In which order the list stands, where its columns, whose heads sort it, have no room; elsewhere it only keeps the order. */
export function FilterSort({ locale, value, orders }: SortProps) {
  const t = translator(locale, "ui");
  return (
    <div className="lg:hidden">
      <FilterSelect
        locale={locale}
        name="sort"
        label={t("filters.sort")}
        value={value}
        nothing={t("filters.usual")}
        options={orders}
      />
    </div>
  );
}

export function FilterSelect({ locale, name, label, value, options, nothing }: SelectProps) {
  return (
    <div>
      <label htmlFor={`filter-${name}`} className={labelClass}>
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ""} className={filterClass}>
        <option value="">{nothing ?? translator(locale, "ui")("filters.all")}</option>
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
      <label htmlFor={`filter-${name}`} className={labelClass}>
        {label}
      </label>
      <input id={`filter-${name}`} name={name} type="search" defaultValue={value} className={filterClass} />
    </div>
  );
}
