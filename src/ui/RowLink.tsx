// One line of a list that leads somewhere: the whole row is the link. Knows no address of its own.
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

export function RowLink(props: { href: string; title: ReactNode; children?: ReactNode }) {
  return (
    <Link className="row" href={props.href}>
      <span className="row-text">
        <span className="row-title">{props.title}</span>
        {props.children && <span className="subtle small">{props.children}</span>}
      </span>
      <IconChevronRight aria-hidden size={22} />
    </Link>
  );
}
