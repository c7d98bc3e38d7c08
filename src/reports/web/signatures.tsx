import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '#language/format.ts';
import { Chip } from '#ui/chip.tsx';
import type { DailyReport } from '../contract.ts';
import css from './daily.module.css';
import { useReportWords, wordOf } from './labels.ts';

/** The code of a signed form as a picture, drawn only when there is one. */
function Qr({ code }: { readonly code: string }) {
  const address = `${location.origin}/verify/${code}`;
  const svg = useQuery({
    queryKey: ['qr', address],
    queryFn: async () => (await import('#platform/documents/qr.ts')).qrSvg(address),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Link to={`/verify/${code}`} className={css['qr']} aria-label={address}>
      {svg.data && <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg.data }} />}
    </Link>
  );
}

/** Who prepared it, who signed or may sign now (5.7.8), and how a copy is checked. */
export function Signatures({ report }: { readonly report: DailyReport }) {
  const w = useReportWords();
  const { signature, maySign } = report;
  return (
    <footer className={css['signatures']}>
      <div>
        <p className="secondary">{[w('preparedBy'), report.preparedAt && formatInstant(report.preparedAt)].filter(Boolean).join(', ')}</p>
        <p className="strong">{report.preparedBy ?? '–'}</p>
        <p>{w('s5')}</p>
      </div>
      {signature ? (
        <div>
          <p className="secondary">{`${w('signedBy')}, ${formatInstant(signature.at)}`}</p>
          <p className="strong">{signature.name}</p>
          <p>{wordOf(w, signature.capacity)}</p>
          <Chip tone="done" icon={IconCheck} plain>
            {w('signed')}
          </Chip>
        </div>
      ) : (
        <div>
          <p className="secondary">{w('maySign')}</p>
          {maySign.length === 0 && <p>{w('nobodySigns')}</p>}
          {maySign.map((signer) => (
            <p key={signer.personId + signer.capacity}>
              <span className="strong">{signer.name}</span>, {wordOf(w, signer.capacity)}
            </p>
          ))}
          {maySign.length > 0 && <p className="secondary">{w('waitsSignature')}</p>}
        </div>
      )}
      {signature && <Qr code={signature.verificationCode} />}
      <p className={css['foot']}>
        <span>{w('onlyNotes')}</span>
        {signature && <span>{w('verification', { code: signature.verificationCode })}</span>}
      </p>
    </footer>
  );
}
