import { Button, type ButtonProps } from 'antd';
import { useHref } from 'react-router';

/** A link that looks like a button: leads to a page of the program. */
export function LinkButton(props: {
  readonly to: string;
  readonly type?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
  readonly children: string;
}) {
  const { to, type = 'default', size = 'middle', children } = props;
  return (
    <Button href={useHref(to)} type={type} size={size}>
      {children}
    </Button>
  );
}
