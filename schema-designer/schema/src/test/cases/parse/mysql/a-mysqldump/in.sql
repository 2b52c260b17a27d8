-- MySQL dump 10.13  Distrib 9.7.0
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;

CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;
USE `shop`;

DROP TABLE IF EXISTS `users`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `users` (
  `id` int unsigned NOT NULL AUTO_INCREMENT COMMENT 'it''s; the key',
  `email` varchar(100) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT '',
  `state` enum('new','it''s') DEFAULT NULL,
  `at` timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  `twice` int GENERATED ALWAYS AS ((`id` * 2)) VIRTUAL,
  `hidden` int DEFAULT NULL /*!80023 INVISIBLE */,
  `place` point NOT NULL /*!80003 SRID 4326 */,
  PRIMARY KEY (`id`),
  UNIQUE KEY `email` (`email`),
  UNIQUE KEY `prefix` (`email`(10)),
  KEY `state` (`state`,`at` DESC) USING BTREE COMMENT 'both',
  KEY `expr` ((lower(`email`))) /*!80000 INVISIBLE */,
  FULLTEXT KEY `words` (`email`) /*!50100 WITH PARSER `ngram` */ ,
  SPATIAL KEY `place` (`place`),
  CONSTRAINT `users_chk_1` CHECK ((`id` > 0)) /*!80016 NOT ENFORCED */
) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci ROW_FORMAT=DYNAMIC COMMENT='People; \'quoted\'';

LOCK TABLES `users` WRITE;
/*!40000 ALTER TABLE `users` DISABLE KEYS */;
INSERT INTO `users` VALUES (1,'a;b','new',NULL,NULL,NULL,'x'),(2,'it\'s','it''s',NULL,NULL,NULL,'y');
/*!40000 ALTER TABLE `users` ENABLE KEYS */;
UNLOCK TABLES;

CREATE TABLE `orders` (
  `id` bigint NOT NULL,
  `user_id` int unsigned DEFAULT NULL,
  `year` int NOT NULL,
  PRIMARY KEY (`id`,`year`),
  KEY `orders_user` (`user_id`),
  CONSTRAINT `orders_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE SET NULL ON UPDATE RESTRICT
) ENGINE=MyISAM DEFAULT CHARSET=latin1
/*!50100 PARTITION BY RANGE (`year`)
(PARTITION p0 VALUES LESS THAN (2020) COMMENT = 'old' ENGINE = MyISAM,
 PARTITION p1 VALUES LESS THAN MAXVALUE ENGINE = MyISAM) */;

/*!50001 DROP VIEW IF EXISTS `v`*/;
/*!50001 CREATE ALGORITHM=MERGE */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY INVOKER */
/*!50001 VIEW `v` AS select `users`.`id` AS `id` from `users` */
/*!50002 WITH CASCADED CHECK OPTION */;

DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `t` BEFORE INSERT ON `users` FOR EACH ROW BEGIN
  SET NEW.email = lower(NEW.email);
END */;;
CREATE DEFINER=`root`@`%` PROCEDURE `p`(IN a int)
BEGIN
  INSERT INTO users (email) VALUES ('x');
END ;;
/*!50106 CREATE*/ /*!50117 DEFINER=`root`@`localhost`*/ /*!50106 EVENT `e` ON SCHEDULE EVERY 1 DAY DO DELETE FROM users */ ;;
DELIMITER ;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
-- Dump completed on 2026-11-24
