ALTER TABLE live RENAME TO archive_dado_swap2;

ALTER TABLE archive RENAME TO live;

ALTER TABLE archive_dado_swap2 RENAME TO archive;
