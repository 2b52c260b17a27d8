CREATE VIEW z_adults AS
select `users`.`id` AS `id`,`users`.`age` AS `age` from `users` where (`users`.`age` > 17);

CREATE VIEW m_old AS
select `z_adults`.`id` AS `id`,`z_adults`.`age` AS `age` from `z_adults` where (`z_adults`.`age` > 60);

CREATE VIEW a_count AS
select count(0) AS `n` from (`m_old` join `z_adults` on((`m_old`.`id` = `z_adults`.`id`)));
