import { LockOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { usePasswordTries } from '#renderer/hooks/password-tries.ts';

/** Asks for the password of this laptop (本机密码), at the start and where the screen is covered. The recovery code is taken too. */
export function PasswordQuestion(props: { readonly sentence: string; readonly act: string; readonly check: (secret: string) => Promise<boolean> }) {
  const [secret, setSecret] = useState('');
  const { waitSeconds, wrong, checking, tryOne } = usePasswordTries(props.check);
  const field = useId();
  return (
    <form
      className="password-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (secret === '') return;
        void tryOne(secret).then(() => setSecret(''));
      }}
    >
      <p>{props.sentence}</p>
      <label htmlFor={field}>本机密码</label>
      <div className="password-question-row">
        <Input.Password
          id={field}
          size="large"
          autoFocus
          autoComplete="current-password"
          maxLength={200}
          value={secret}
          status={wrong && secret === '' ? 'error' : ''}
          onChange={(event) => setSecret(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit" icon={<LockOutlined aria-hidden />} loading={checking} disabled={waitSeconds > 0}>
          {props.act}
        </Button>
      </div>
      <p role="alert" className="password-question-problem">
        {wrong && !checking ? `密码不对，大小写和空格都算。${waitSeconds > 0 ? `${String(waitSeconds)} 秒后可以再试。` : '请再试。'}` : ''}
      </p>
      <p className="quiet">忘了密码，可以输入设密码时抄下的恢复码。两样都没有，这台电脑上的数据和它自动写的备份都打不开，只能靠别的电脑上的数据。</p>
    </form>
  );
}
