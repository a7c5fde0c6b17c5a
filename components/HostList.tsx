interface Props {
  label: string;
  /** Said when there are none. */
  empty: string;
  hosts: readonly string[];
  onRemove(host: string): void;
}

/** Sites that the reader chose, each with a way to take the choice back. */
export function HostList({ label, empty, hosts, onRemove }: Props) {
  return (
    <div className="host-list">
      <h3>{label}</h3>
      {hosts.length === 0 && <p className="hint">{empty}</p>}
      <ul aria-label={label}>
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button type="button" className="plain" aria-label={`Remove ${host}`} onClick={() => onRemove(host)}>
              Remove
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
