select pg_notify('a', 'b')
