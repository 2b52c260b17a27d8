-- Takes back: Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 3 of 3: they run in this order, each for itself.

-- reverse: ALTER TABLE users COMMENT = 'people // $$ #1'
ALTER TABLE users COMMENT = '';
