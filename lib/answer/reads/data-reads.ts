import { dataDays, dataHours } from './data-days';
import { dataFiles, dataQuarantine, dataReasons } from './data-ledger';
import { dataMissing, dataUnnamed } from './data-months';
import { dataOutliers, dataPrices } from './data-prices';
import { dataBrands, dataRelabellings, dataSeveral } from './data-products';
import {
  dataCrawlerRules,
  dataCrawlers,
  dataLongSessions,
  dataSessionLengths,
  dataUnbroken,
} from './data-sessions';

/** The statements of the data quality page. */
export const dataReads = {
  dataBrands,
  dataCrawlerRules,
  dataCrawlers,
  dataDays,
  dataFiles,
  dataHours,
  dataLongSessions,
  dataMissing,
  dataOutliers,
  dataPrices,
  dataQuarantine,
  dataReasons,
  dataRelabellings,
  dataSessionLengths,
  dataSeveral,
  dataUnbroken,
  dataUnnamed,
};
