"use client";

import { useErrorWords } from "@/components/layout/error-words";
import { leadClass, pageClasses, pageHeadClass, shellClass } from "@/components/layout/shell";
import { buttonClass } from "@/components/ui/button";

/** Something broke on our side: says so, and that what was sent is safe. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const words = useErrorWords();
  if (words === null) return null;
  return (
    <main id="content" tabIndex={-1} className={shellClass}>
      <div className={pageClasses.text}>
        <div className={pageHeadClass}>
          <h1>{words.title}</h1>
          <p className={leadClass}>{words.lead}</p>
          {words.id ? <p className="text-soft">{words.id}</p> : null}
          <div className="row">
            <button type="button" className={buttonClass()} onClick={reset}>
              {words.again}
            </button>
            <a href={words.home}>{words.action}</a>
          </div>
        </div>
      </div>
    </main>
  );
}
