-- Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 3 of 3: each is a transaction of its own, and they run in this order.

-- migrate:up transaction:false
ALTER TABLE users COMMENT = 'people // $$ #1'
;

-- migrate:down transaction:false
-- reverse: ALTER TABLE users COMMENT = 'people // $$ #1'
ALTER TABLE users COMMENT = '';
