import { Button } from './button.tsx';
import { type ConfirmDialogProps, Dialog } from './dialog.tsx';
import { useWords } from './i18n.tsx';
import { words } from './words.ts';

/** Asks before what cannot be undone; what can be undone is done at once, with `useToast().undo`. */
export function ConfirmDialog({ open, title, children, confirmLabel, danger, busy, refusal, onConfirm, onClose }: ConfirmDialogProps) {
  const w = useWords(words);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{w('cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} refusal={refusal} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
