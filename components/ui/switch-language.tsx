"use client";

import { buttonClass } from "./button";
import type { FormTexts } from "./form-context";

/** Without JavaScript a link in the head would leave what is typed behind: these buttons take it along. */
export function SwitchLanguage({ texts }: { texts: FormTexts }) {
  return (
    <noscript>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-soft">
        {texts.switchLanguage}{" "}
        {texts.otherLanguages.map(({ locale, label }) => (
          <button
            key={locale}
            type="submit"
            name="switchTo"
            value={locale}
            lang={locale}
            formNoValidate
            className={buttonClass("quiet")}
          >
            {label}
          </button>
        ))}
      </p>
    </noscript>
  );
}
