-- weight: 8
-- why: an index on the column does not know its upper case
-- reference: CREATE INDEX ON sessions ((upper(token)));
select id, user_id from sessions where upper(token) = '616C305F11DF99159536E02903331F02';
