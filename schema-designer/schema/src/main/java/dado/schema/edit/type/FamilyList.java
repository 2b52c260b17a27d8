package dado.schema.edit.type;

/// The types of MySQL 9.7 and MariaDB 11.4 (chapters *Data Types* of their manuals).
final class FamilyList {

  /// Name, greatest modifiers, hint.
  static final String TYPES =
      """
      bigint ; 255 ; whole number of 8 bytes
      int ; 255 ; whole number of 4 bytes
      varchar ; !65535 ; text up to a length
      text ; 65535 ; text up to 64 KiB
      tinyint ; 255 ; whole number of 1 byte
      datetime ; 6 ; date and time without a zone
      timestamp ; 6 ; a moment, kept in UTC until 2038
      date ; - ; a day
      decimal ; 65,38 ; exact number: precision, scale
      json ; - ; JSON
      double ; 255,30 ; floating point number of 8 bytes
      char ; 255 ; text padded to a length
      blob ; 65535 ; up to 64 KiB of bytes
      time ; 6 ; time of day, or a span of time
      enum ; ' ; one of a few words
      boolean ; - ; true or false: tinyint(1)
      smallint ; 255 ; whole number of 2 bytes
      mediumint ; 255 ; whole number of 3 bytes
      float ; 255,30 ; floating point number of 4 bytes
      binary ; 255 ; bytes padded to a length
      varbinary ; !65535 ; bytes up to a length
      tinytext ; - ; text up to 255 bytes
      mediumtext ; - ; text up to 16 MiB
      longtext ; - ; text up to 4 GiB
      tinyblob ; - ; up to 255 bytes
      mediumblob ; - ; up to 16 MiB of bytes
      longblob ; - ; up to 4 GiB of bytes
      set ; ' ; several of a few words
      year ; 4 ; a year from 1901 to 2155
      bit ; 64 ; bits of a fixed number
      bool ; - ; true or false: tinyint(1)
      integer ; 255 ; whole number of 4 bytes
      numeric ; 65,38 ; exact number: precision, scale
      dec ; 65,38 ; exact number: precision, scale
      fixed ; 65,38 ; exact number: precision, scale
      double precision ; 255,30 ; floating point number of 8 bytes
      real ; 255,30 ; floating point number of 8 bytes
      float4 ; - ; floating point number of 4 bytes
      float8 ; - ; floating point number of 8 bytes
      int1 ; 255 ; whole number of 1 byte
      int2 ; 255 ; whole number of 2 bytes
      int3 ; 255 ; whole number of 3 bytes
      int4 ; 255 ; whole number of 4 bytes
      int8 ; 255 ; whole number of 8 bytes
      middleint ; 255 ; whole number of 3 bytes
      character ; 255 ; text padded to a length
      character varying ; !65535 ; text up to a length
      nchar ; 255 ; text padded to a length
      national char ; 255 ; text padded to a length
      nvarchar ; !65535 ; text up to a length
      national varchar ; !65535 ; text up to a length
      long ; - ; text up to 16 MiB
      serial ; - ; bigint unsigned not null auto_increment unique
      geometry ; - ; any shape
      point ; - ; a point
      linestring ; - ; a line
      polygon ; - ; a polygon
      multipoint ; - ; points
      multilinestring ; - ; lines
      multipolygon ; - ; polygons
      geometrycollection ; - ; shapes
      """;

  /// What only MySQL has.
  static final String MYSQL =
      """
      vector ; 16383 ; numbers of an embedding
      geomcollection ; - ; shapes
      decimal ; 65,30 ; exact number: precision, scale
      numeric ; 65,30 ; exact number: precision, scale
      dec ; 65,30 ; exact number: precision, scale
      fixed ; 65,30 ; exact number: precision, scale
      """;

  /// What only MariaDB has.
  static final String MARIADB =
      """
      uuid ; - ; identifier of 16 bytes
      inet6 ; - ; IPv6 or IPv4 address
      inet4 ; - ; IPv4 address
      vector ; !65532 ; numbers of an embedding (since 11.7)
      """;

  /// What other engines call it.
  static final String FOREIGN =
      """
      timestamptz datetime2 smalldatetime datetimeoffset = datetime
      jsonb object map variant = json
      uuid guid uniqueidentifier = char(36)
      bytea bytes image = blob
      string varchar2 nvarchar2 = varchar(255)
      clob ntext memo = longtext
      money number = decimal(12,2)
      bigserial int64 = bigint
      smallserial = smallint
      int32 = int
      float64 = double
      inet cidr = varchar(43)
      interval = int
      citext = varchar(255)
      """;

  private FamilyList() {}
}
