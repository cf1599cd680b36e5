// Words people type that a guide says otherwise. Written the way one says them; endings and accents do not matter.
export interface Synoniem {
  /** What a guide says. */
  staat: readonly string[];
  /** What someone may type for it. The other way round only when that is a row of its own. */
  zegt: readonly string[];
}

export const SYNONIEMEN: readonly Synoniem[] = [
  { staat: ['Veilig Thuis'], zegt: ['VT', 'AMHK', 'AMK', 'meldpunt'] },
  { staat: ['112'], zegt: ['alarmnummer', 'noodnummer', 'noodgeval', 'spoed', 'levensgevaar'] },
  { staat: ['beroepsgeheim', 'geheimhouding', 'zwijgplicht'], zegt: ['beroepsgeheim', 'geheimhouding', 'zwijgplicht'] },
  { staat: ['geheimhoudingsplicht'], zegt: ['beroepsgeheim', 'zwijgplicht'] },
  { staat: ['privacy', 'persoonsgegevens', 'informatie delen', 'gegevens delen'], zegt: ['privacy', 'AVG'] },
  { staat: ['toestemming'], zegt: ['instemming', 'akkoord'] },
  { staat: ['anoniem', 'zonder namen', 'geanonimiseerd'], zegt: ['anoniem', 'zonder namen'] },
  { staat: ['dossier'], zegt: ['documenteren', 'verslaglegging', 'rapporteren'] },

  { staat: ['mishandelen', 'kindermishandeling', 'lichamelijk geweld'], zegt: ['slaan', 'klappen', 'schoppen'] },
  { staat: ['slaan', 'slaat', 'geslagen'], zegt: ['slaan', 'mishandelen'] },
  { staat: ['huiselijk geweld', 'partnergeweld'], zegt: ['huiselijk geweld', 'partnergeweld'] },
  { staat: ['verwurging', 'wurgen'], zegt: ['wurgen', 'verwurgen', 'strangulatie', 'keel dichtknijpen'] },
  { staat: ['genitale verminking', 'VGV'], zegt: ['besnijdenis', 'meisjesbesnijdenis', 'genitale verminking', 'VGV'] },
  { staat: ['meisjesbesnijdenis', 'besnijdenis'], zegt: ['genitale verminking', 'VGV'] },
  { staat: ['huwelijksdwang', 'gedwongen huwelijk'], zegt: ['huwelijksdwang', 'uithuwelijken', 'gedwongen huwelijk'] },
  { staat: ['eergerelateerd geweld'], zegt: ['eerwraak'] },
  { staat: ['achterlating'], zegt: ['achtergelaten'] },
  { staat: ['seksueel misbruik', 'seksueel geweld'], zegt: ['incest', 'misbruik', 'verkrachting', 'aanranding'] },
  { staat: ['uitbuiting'], zegt: ['loverboy', 'mensenhandel'] },
  { staat: ['verwaarlozing'], zegt: ['verwaarloosd'] },
  { staat: ['schudden', 'schudt', 'hersenletsel'], zegt: ['shaken baby'] },
  { staat: ['blauwe plek'], zegt: ['bloeduitstorting'] },
  { staat: ['letsel'], zegt: ['verwonding'] },
  { staat: ['zelfverwonding', 'verwondt zichzelf'], zegt: ['zelfverwonding', 'automutilatie', 'snijden'] },
  { staat: ['stalken', 'stalkt', 'stalking'], zegt: ['belagen', 'stalking'] },
  { staat: ['wapen', 'vuurwapen'], zegt: ['pistool', 'mes'] },

  { staat: ['suïcide', 'suïcidepoging', 'zelfdoding'], zegt: ['zelfmoord', 'zelfdoding', 'suïcide'] },
  { staat: ['somber', 'somberheid', 'depressie'], zegt: ['depressief', 'depressie'] },
  { staat: ['alcohol', 'onder invloed'], zegt: ['drank', 'drinken', 'dronken'] },
  { staat: ['drugs', 'onder invloed'], zegt: ['wiet', 'blowen', 'cocaïne'] },
  { staat: ['verslaving', 'verslaafd'], zegt: ['verslaving', 'verslaafd'] },
  { staat: ['verstandelijke beperking'], zegt: ['LVB', 'zwakbegaafd'] },
  { staat: ['zwanger', 'ongeboren'], zegt: ['zwangerschap', 'in verwachting'] },
  { staat: ['scheiding'], zegt: ['echtscheiding', 'vechtscheiding', 'gescheiden'] },
  { staat: ['schulden', 'armoede'], zegt: ['geldzorgen', 'geldproblemen'] },
  { staat: ['uithuiszetting'], zegt: ['huisuitzetting', 'dakloos'] },
  { staat: ['detentie'], zegt: ['gevangenis'] },

  { staat: ['Raad voor de Kinderbescherming'], zegt: ['RvdK', 'kinderbescherming'] },
  { staat: ['gecertificeerde instelling', 'GI'], zegt: ['gecertificeerde instelling', 'GI', 'gezinsvoogd'] },
  { staat: ['gezinsvoogd', 'jeugdbeschermer'], zegt: ['gecertificeerde instelling', 'GI', 'jeugdbescherming'] },
  { staat: ['ondertoezichtstelling', 'OTS'], zegt: ['ondertoezichtstelling', 'OTS'] },
  { staat: ['verwijsindex'], zegt: ['VIR'] },
  { staat: ['jeugdgezondheidszorg', 'JGZ'], zegt: ['jeugdgezondheidszorg', 'JGZ', 'consultatiebureau'] },
  { staat: ['vertrouwensinspecteur'], zegt: ['inspectie'] },
  { staat: ['arts', 'huisarts'], zegt: ['dokter'] },
  { staat: ['leraar', 'leerkracht', 'docent'], zegt: ['leraar', 'leerkracht', 'docent', 'juf', 'meester'] },
  { staat: ['kinderopvang'], zegt: ['crèche', 'BSO'] },
  { staat: ['baby'], zegt: ['zuigeling'] },
  { staat: ['jongere', 'jeugdige'], zegt: ['puber', 'tiener', 'jeugdige'] },
  { staat: ['twijfel', 'niet pluis'], zegt: ['onderbuikgevoel', 'niet pluis'] },
];
