import { Fragment } from "react";

/** Member names joined by en dashes. */
export function Joint({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 ? <span className="font-normal text-soft"> – </span> : null}
      <span>{name}</span>
    </Fragment>
  ));
}
