import { useState } from 'react';
import type { SiteRow } from '../lib/core/sites.ts';

/** The sites that we run on without being asked: to be looked up, not changed. */
export function BuiltInSites({ sites }: { sites: readonly SiteRow[] }) {
  const [query, setQuery] = useState('');
  const names = sites.map((site) => site.host + (site.path ?? '/*').replace(/\/?\*$/, ''));
  const shown = [...new Set(names)].sort().filter((name) => name.includes(query.trim().toLowerCase()));
  return (
    <details className="built-in">
      <summary>News sites built in ({names.length})</summary>
      <label className="filter">
        <span>Find a site</span>
        <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </label>
      <p className="hint" role="status">
        {shown.length === 0 ? 'No built-in site is called that.' : `${shown.length} shown`}
      </p>
      <ul aria-label="News sites built in">
        {shown.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
