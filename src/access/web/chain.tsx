import { IconMinus, IconSignature, IconUser } from '@tabler/icons-react';
import { Chip } from '#ui/chip.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Notice } from '#ui/notice.tsx';
import { words as roomWords } from '../words.ts';
import css from './access.module.css';
import { useActingReason } from './acting-reason.ts';
import type { DelegationView } from './queries.ts';
import { words } from './words.ts';

type Signer = DelegationView['replies'][number];

/** Those who may sign one kind of document at this moment, each with the capacity that will stand under the signature. */
export function Signers({ title, signers }: { readonly title: string; readonly signers: readonly Signer[] }) {
  const w = useWords(words);
  const r = useWords(roomWords);
  return (
    <section className={css['box']}>
      <h2>{title}</h2>
      {signers.length === 0 && <Notice tone="late">{w('nobodySigns')}</Notice>}
      <ul className="stack">
        {signers.map((signer) => (
          <li key={signer.personId}>
            <p className={css['name']}>{signer.name}</p>
            <p className="secondary">
              {r(signer.capacity)} · {w('basisShort')}: {signer.basis}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The order in which the powers pass (5.6): who holds them, who is away, why the next may or may not be chosen now. */
export function Chain({ view }: { readonly view: DelegationView }) {
  const w = useWords(words);
  const r = useWords(roomWords);
  const reason = useActingReason(view);
  const holder = view.replies.find((one) => one.capacity !== 'deputy')?.personId;
  return (
    <section className={css['box']}>
      <h2>{w('chain')}</h2>
      <ol className={css['chain']}>
        {view.chain.map((link) => {
          const holds = link.personId === holder;
          const Mark = holds ? IconSignature : link.present ? IconUser : IconMinus;
          const refusal = link.actingRefusal;
          return (
            <li
              key={`${link.personId}-${link.role}-${link.sector}`}
              className={[css['link'], holds ? css['holds'] : '', link.present ? '' : css['away']].join(' ')}
            >
              <span className={css['mark']}>
                <Mark size={16} stroke={2} aria-hidden="true" />
              </span>
              <span>
                <span className={holds ? 'strong' : undefined}>{link.name}</span>
                <span className="secondary" style={{ display: 'block' }}>
                  {link.role === 'manager' && link.sector ? r('managerOf', { sector: r(`sector_${link.sector}`) }) : r(`role_${link.role}`)}
                </span>
              </span>
              <span title={refusal && link.role !== 'head' && !holds ? reason(refusal) : undefined}>
                {holds ? (
                  <Chip tone="kind">{w('holdsPowers')}</Chip>
                ) : link.present ? (
                  link.role !== 'head' && !refusal && <Chip plain>{w('mayAct')}</Chip>
                ) : (
                  <Chip>{w('away')}</Chip>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="secondary">{w('chainRule')}</p>
    </section>
  );
}
