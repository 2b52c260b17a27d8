-- weight: 20
-- why: a token is one session
-- reference: CREATE INDEX ON sessions (token);
update sessions set revoked = true where token = md5('token4711');
