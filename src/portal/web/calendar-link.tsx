import { IconCalendarPlus } from '@tabler/icons-react';
import { Button } from '#ui/button.tsx';

/** Hands the calendar file to the telephone or the computer; no address with a secret in it is needed. */
export function CalendarButton({ file, name, label }: { readonly file: string; readonly name: string; readonly label: string }) {
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <Button size="portal" icon={IconCalendarPlus} onClick={save}>
      {label}
    </Button>
  );
}
