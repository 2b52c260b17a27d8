-- Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 3 of 3: each is a transaction of its own, and they run in this order.

ALTER TABLE users COMMENT = 'people // $$ #1'
;
