import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  children: ReactNode;
}

/** A titled part of the options page, with an address of its own. */
export function SettingGroup({ id, title, children }: Props) {
  return (
    <section className="setting-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="setting-body">{children}</div>
    </section>
  );
}
