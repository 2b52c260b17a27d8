SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
START TRANSACTION;
CREATE TABLE `a` (
  `id` int(11) NOT NULL,
  `b_id` int(11) NOT NULL,
  `flag` bool DEFAULT true
) ENGINE=InnoDB DEFAULT CHARSET=utf8;
INSERT INTO `a` (`id`, `b_id`) VALUES (1, 2);
ALTER TABLE `a`
  ADD PRIMARY KEY (`id`),
  ADD KEY `b_id` (`b_id`,`flag`);
ALTER TABLE `a`
  MODIFY `id` int(11) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=7;
ALTER TABLE `a` ADD COLUMN first_one int FIRST, ADD after_id serial AFTER id, CHANGE flag state tinyint(1) NOT NULL;
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES a (id) ON DELETE CASCADE;
CREATE UNIQUE INDEX one ON a (state);
CREATE INDEX part ON a (state DESC, (id + 1));
COMMIT;
