/*M!999999\- enable the sandbox mode */
/*!40101 SET NAMES utf8mb4 */;
CREATE SEQUENCE `s` start with 5 minvalue 1 maxvalue 9223372036854775806 increment by 1 cache 1000 nocycle ENGINE=InnoDB;
CREATE TABLE `t` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `j` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`j`)),
  `u` uuid DEFAULT uuid(),
  `s` int(11) GENERATED ALWAYS AS (`id` + 1) STORED,
  `mysql_only` int(11) DEFAULT 1 /*!80023 INVISIBLE */,
  `maria_only` int(11) DEFAULT 1 /*M!100303 INVISIBLE */,
  PRIMARY KEY (`id`),
  KEY `s` (`s`) IGNORED,
  CONSTRAINT `low` CHECK (`id` < 100)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
