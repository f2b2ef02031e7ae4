/** Names of the synthetic persons by how many have them; written by bench/matching/count-names.ts. */
export const VERY_COMMON = `aaron abawalafadal adam agraval aid aida ailin ainaz ajalan akabar akcay aksu alexander ali alicia allen 
amanda amber amirabas amirahasin amiramahadi amiramahamad amy ana anderson andrea andrew angela anita anna 
anthony antonio arash aratin arin arslan arsoy asama asara ashley asuka atana austin awa ban banayamin baran 
barbara benjamin bharat bo bradley brandon brenda brian brittany brown cai carlos cetin charles chen cheng 
choi chong chopara christina christine christopher chun chunxiang clark congtailang cruz crystal cynthia 
daniel danielle david davis deborah demir diana diaz dipak dong donna douglas dubian durdu dusi edward 
elizabeth emily emma eric erica erik fan fatama feng gabriel gan gaoqiao garcia george gomez gonzalez gregory 
guclu guo gurung hajar hall han hanana hao harris hasam hasin he heather henry hernandez heye hong hu huang 
huazi hui hwang jackson jacob jaehyeon jafar jain james jamie jang jason jeffrey jennifer jeremy jessica jia 
jian jianai jiang jianyi jiateng jie jieyi jing jingzhu jitian joel john johnson jonathan jones jordan jose 
joseph joshi joshua juan julia julie jun justin kang kanghong karen katherine ke kelly kenneth kevin kim 
kimberly koruturk krishn kristin kumiko kuthar kyle ladan lakshmi laura lauren lee lei li liang liangjie lihua 
lijia lijuan lila lin linda ling lingmu lisa liu long lopez lu lucas luis mabina mahadi mahadis mahamad 
mahamadajawad mahamadamin mahamadaparasa mahan mahana maharjan mahasa mahaya maida malika manandhar mansiz 
maqata maria marim mark martin martinez mary matthew megan meihui meijiazi meiling melissa michael michelle 
miguel miller min mingmei monica moore naragas nathan nayaish nazanin nicholas nicole oh pamela pande paraham 
parasa park patricia patrick paul pedro peng perez peter ping pur qiandai qixia rachel rada raha rajakarnikar 
ram ramirez rebecca ren richard rihana robert robinson rodrigues rodriguez roy rui ryan sabahan sajad sama 
samantha samuel sanchez sandra santiago sara sarah sayuri scott sen seo seven shah shahi shanben shankar 
shannon shantian sharma sharon shawn shikh shreshth shufen shuhua shuhui shuzhen si sina sinh smith sofia song 
songben soylu stephanie stephen steven su suganad susan taha tailang taiyi tammy taozi tara tarhan taylor 
tazhen teresa tevetoglu thapa thomas thompson tianzhong tiffany timothy tina tivari torres turk tyler 
valentina victoria vincent wang wei wen white william williams wilson wu xiangtai xiangzhi xiaolin xie xin 
xiulan xiumei xiuping xiuying xiuzhen xu xue yan yana yang yangjie yangyi yangzi yasamin yasana yasin yi 
yildirim yilmaz ying yingshu yiteng yoon yu yuksel yulan yumei yumeizi yushu yutai yuying yuzhen zafar zahara 
zhang zhao zheng zhenling zhi zhishi zhishu zhiye zhizi zhongcun zhou zhu zinab zuomu zuoteng`
export const COMMON = `aba abas abasi abha abhishek abigail abrahamsen abreu abu abutalabi achary acosta adams adhikari aditi aditya 
adrian adriana agaraval agnes agustin ahaluvaliya ahamadi ahasan ahn ahuja ailaya airawani aishvarya akanksha 
akar akca akdeniz akgunduz akhil akshay ala alam alan alana alayan albert alberto alejandro alemdar alex 
alexandra alexis alice alijani alina alirada alison allison alma almeida alok alphonse alvarez alyssa amala 
amalia amar amelia amir amirali amirarada amit amrit amrita amvika anand anders andersen andersson andrade 
andre andreas andres anette angel angelica anil ankita anmol ann anne anneli annette antero antoine anton anuj 
anuja anupam anushka april aqil aqili arad arafan aramin arashaya aravind arawi araya archana areum arias 
ariel arjun armstrong arora arthur artur arun aruna arundhati arya asaghar asakari asal asha asharafi ashatari 
ashish ashok asil asim aslan assuncao astrid atafa atamad audrey augusto aurora awad ayat azevedo azizi bae 
baek bahamani bahar baharami baihan baihong bailey baiyan baker bal bala baladev balaram balasam 
balasubramaniyam banarji banben baozhu baqashan barber barbosa barnes barnett bautista baxter beatriz becker 
begani bell beltran benicio bennett berg berge berit bernard bernardo beth bhagavati bharadvaj bhat bhatanagar 
bhattachary bhattarai bhavani bhimasariya bianca bilge bilgin bilir billy bin bina bing bixia biyun bizhu 
bjorn black blake bobby boram borges bos bowen bowman boyd brandi brandy brent brett brewer brianna brijesh 
brito brittney brooke brooks bruce bruno bryan bryant burns buruah butler byeongcheol cabrera caleb calvin 
camargo cameron camila camilla campbell campos camurcuoglu cannur cao cardenas cardoso carl carla carlota 
carmen carol carolina caroline carolyn carrie carter carvalho casey cassandra castillo castro catalina 
catherine cecilia cesar cha chad chaewon chakravarti chakrika chanagizi chanda chandana chandani chandra 
chandrakant chang chao charlotte chase chatarji chaturvedi chaudhari chauhan chavan chavez chelsea chengen 
chenghan cheryl chhetri chitian cho chodhari chris christensen christian christy chunja chunmei cindy ciro 
claire clara claudia claudio clayton cody cohen cole coleman colleen collins congming connie contreras cook 
cooper corey corlu cory costa courtney cox craig crawford cristian cristina cui cunha cunningham cunshang 
curtis dabagh dabati dadafar dahi dahl dai daii damayanti damodar dan dana danayal dandan dangol daniela 
danielsen danny dante daraghami dario darshan das dasagupta dauud davi davies dawn daya dean deanna debbie 
debra delgado demirel deng denis denise dennis derek derrick deshapande deuja devadan devendr devi dhananjay 
dhaval dhruv diane diego dikosta dilip dina dinesh ding dipali dipendr dipesh dipti diskaprakay disouza divya 
dixon dohyeon dolores dominguez dominic dominique donald donghyeon dongmei dora doyun du duarte dugad dugal 
dumanli dunn duran durga durmus dustin dutta dvivedi dylan edgar eduard eduarda eduardo edwards edwin elena 
eli elias elisa elisabeth ella ellen elliott ellis elvira ema emanuel emil emilia emilie enzo eraslan erdogan 
ergul erika eriksen eriksson erin ernest ertas escobar espinoza esteves etienne eugene eugenia eungyeong 
eunjeong eunji eunju eunseo eunyeong eva evans ezequiel fabian facundo falan fang faqid faraj faraji faras 
fasil fatamayasarina fei felicia felipe felix fenglan fengying ferguson fernandez fernando ferreira fields 
figueroa filip firat fisher fitan fleming flores fonseca ford foster fowler francesca francisca francisco 
franco frank franklin frederick freeman freitas fu futian gabri gabriela gabrielle galapaigani ganesh gang 
ganga gangben gangtian gao gardner garrett gary garza gaspar gauri gautam gavade gavin geonu gerald gerard 
ghimire ghosh gibson gil gilbert gimenez gina giri gita glenn gloria godoy gomes goncalves gong gonzales gopal 
gordon gotam goyal graham grant gray green greene griffin gu guadalupe guanhong guanlin guanting guanyu guerra 
guerrero guha guifang guihua guilan guilherme guirong guixiang guiying guizhen guizhi gul gulazar gulen gunnar 
guohua guoxiong gupta gurun gustafsson gustavo gutierrez guzman gwangsu gyeonghui gyeongja gyeongsu gyeongsuk 
ha hadait hadi hadith haeun haiyan hajarika hakim hakir halama halaya haley halim hamadani hamidi hana 
hanabuli hanadi hanari hancer handayani hania hanna hannah hanne hannele hans hansen hanson hardy harendr hari 
harirayan harish harper harrison harsh harshad hart harvey hasana hasani hasati hashami haya hayaju hayes 
haynes hayrioglu hayun hector heidi heinz helena henderson henrique heo herrera hicks hill hira hoffman 
holland holly holm holmes hongmei hongxia horton houteng howard howell hua huan hughes hugo huiling huimei 
huizhen human hunt hunter hushayar hyejin hyeonjeong hyeonji hyeonju hyeonjun hyeonsuk hyeonu ian ibrahim ida 
ignacio igor ihsanoglu ila indali indira indr indrajit indu ines ingrid inonu ira irene iris irma isaac isab 
isabel isabela isaiah isis ivan iversen ivo jabar jack jacobsen jacqueline jaeho jafali jagannath jahani jaime 
jala jalali jalili jamal jamaz jan janati jane janet janice janne jared jasmine javier jay jaya jayant 
jayaraman jayendr jazmin jean jeanette jeffery jenkins jenna jenny jensen jeongho jeonghui jeonghun jeongja 
jeongnam jeongsik jeongsu jeongsuk jeongsun jeongung jeremiah jerry jesse jesus jetali jha jhadav jhalak ji 
jiahao jiahong jialing jiaming jiancheng jianguo jianhong jianhua jianjun jianliang jianping jiarong jiawei 
jieun jihu jihun jihye jihyeon jill jimenez jimin jimmy jin jinfa jinfeng jingshang jingyi jinho jinlian 
jinlong jinteng jinu jinxing jitendr jiu jiwon jiyeon jiyeong jnavali joanna joao joaquin joe johan johanna 
johannes johansen johansson johnathan johnny johnsen johnston jon jonas jongsu joo jorge jorgensen josefina 
joyce juana juarez judith judy juhani julian juliana julieta julio jung jungsu junhao junho junhong junhyeok 
junjie junming junnan junseo junting junxiong junyeong junyou juwon jyoti jyotsana kaarina kabali kadam kai 
kailash kaitlyn kaixiang kala kalita kam kamal kamala kamali kamil kanta kanu kapil kapur kara karadeniz 
karamani karan kari karimi karin karina karki karl karlsen karlsson kashor kata katelyn kathleen kathryn kathy 
katie katrina kaul kaushalya kayan kayana kayla keith kelsey kennedy khadgi khadir khan khanal kharafi 
khasarujaradi khatri khil king kiran kisakurek kishor klara knight knut ko koch koo krishna kristen kristensen 
kristi kristian kristina kristine kristoffersen kshetri kshitij kumar kun kunti kwon lachini ladli lafi lahuti 
lai laksh lakshman lal lalit lama lambert lanying lara larry lars larsen larson larsson laurie lautaro lavanya 
lawrence lawson layan lea leah leao leblanc leena leif leon leonard leonardo leslie leticia levi lewis liam 
liangping liao lilavati lili liliana liling lim limei lina lindsay lindsey linnea liqin liqing little livia 
lixiang lixue liyu liyun liz lizhu lobo lochan logan lohani lohit lola lopes lorena lorenzo lori louis louise 
lourenco lozano luana lucca lucia luciana luciano lucky luisa luiz luke luna lund luo luz lynch lynn ma mabin 
machado madan madhav madhavi madhu madhur madison magdalena maghaula magnus mahadatha mahadayan mahadia 
mahajub mahamadahasin mahamadali mahamadamahadi mahamadarada mahamadayasin mahamadi mahara mahatma mahavir 
mahendra mahesh mahidab maia maiti majatabui majatahadi majumadar mala malakayan malaki maldonado malhotra 
malik mall manasuri manco mandal mani manish manisha manju manoj manuel maradi marc marcel marcela marcio 
marco marcos marcus marek margaret margareta margarita mari mariah mariana marianne marie marin marina mario 
marques marquez marshall marta martha martina maruf mashaula mason masuma mata mateo mathias matias matilda 
matin matthews maureen maurice maxwell may maya mccoy mcdonald medina meghana mehata mei meifeng meihua meilan 
meili meiying meiyu meiyun meizhu mejia melania melanie melinda melo menan mendez mendoza mercedes meyer mia 
michaela michele mid migyeong mijeong mikael mikkelsen mila milan milena mills mina minamar ming mingde 
minghong minghui mingzhu minjae minji minjun minseo minseok minsu mira miradamadi miranda miriam miroslav 
mishra misra mistri misuk mitali mitchell mitra miyeong mohammed mohan mohana mohini molina molly monika 
monteiro moon mora morales moreira moreno morgan morris morrison moti moura mucun muhad mukesh mukharji munoz 
murphy murray musui myeongja myeongsuk myers na nadia nakamura naksh nam namati namur nan nancy narayan 
narendr nasar natalia natalie natasha nath nathaniel navarro navin nayar naz neal neha nelson neves newman 
nguyen nicolas nidhi nielsen niharika nikita nils nilsson nilufari nima nina ning nisha nitara noah nogueira 
noh nora norman nubakhati nunes nur nuri nuruzi nyaupane ocalan ochoa okja oksun olavi olga oliveira oliver 
olivia olsen olson olsson om orozco ortega ortiz oscar oskar overgaard owen owens pablo pacheco padilla padm 
padma padmini palmer pan pandey pant paola paranaya paravin paraya parker parvati patel patil patrik patterson 
paudel paula paulina pavar paz pedersen pena per pereira perkins perry peters peterson petra philip phillip 
phillips pierce pillai pinto pires pokharel porter potter powell prabhakar prabhat prabhu prabodh pradhan 
pradip prajapati prakash pranav pranay prasad prasetyo pratap pratibha prema price priya puja purnima 
purushottam puyan qadi qasir qian qiang qiantian qiaoben qin qingmu qingshui qiteng qiu qiuxiang qiuyue quinn 
rabani rabi rachana radha rafael rafia rafii raghav raghu ragnhild rahul raj rajan rajani rajanikant rajata 
rajendr rajesh rajiv raju rama ramachandr ramadan ramesh ramos rana randall randy rangan rangarajan rani 
ranjit raqia raquel rasata rasatami rashad rashmi rasmussen rasuli ratn ratnam rav ravi ray rayan raymond 
reddi reed regina regmi renata rene renee renjie reyes reynolds rhonda ria ricardo rice richards richardson 
ricky riley rim rima rimal rios rishi rita ritika rivera riya roberto roberts robertson robin rocha rodney 
rodrigo roger rogers rohan rojas rolf roman romero ronald rong ronghua rosa rose ross ruben rudagar ruhani 
ruiz rukmini rune rupa rupindr russell ruth ryu sa sabrina safak safawan saghiri saha sai saini saja sakarya 
saksena salah salam salatan salatani salazar salvador samasar samawat samayar sami sanaii sanders sandoval 
sangcheol sangho sanghun sanghyeon sangita sanjana sanjay sanjit sanjiv sannani sanpu santino santos sanu 
sarakar sarakhushayan saral sarala sarami sarasvati sarin sarina sarita saroj sataish sati satish sato saud 
savita savitri sayadi schmidt schultz sean sebastian senagupta sener sensoy seohyeon seojun seongho seonghun 
seonghyeon seongjin seongmin seongsu seonyeong seoyeon seoyeong seoyun sergio seth seunghyeon seungmin sezer 
sezgin shabiri shadarawan shaia shakari shakti shakuntala shaky shamashiri shane shani shankou shanqi shanti 
shanxia sharabatali sharm sharmila shashi shaw sheila shekhar shelby shelton shen shengxiong sherri sherry 
shesh shi shichuan shihan shijing shila shim shin shirley shiv shivali shobha shrivastav shuai shufang shujuan 
shukla shulan shuling shumei shumin shuqing shushila shuying shyam shyamala siddharth sidi sih sihombing 
silaval silva silvia sima simmons simon simpson singh sinha siqueira siregar sita sitara sitaula siu smriti 
sohel son sonal songtian sonia sophia sorensen sosa soto sousa spencer stacey stacy stanley stefan stephens 
stevens stewart stone strom suarez subhash subin subramanyam sudarshan sudarshana sudhir sujin sukja sulabha 
sulan sullivan suman sumana sumin sumitra sun sundar sung sunil sunita suniti sunja sunok suqin suqing suraj 
surendr suresh sury sushil sushila suzanne suzhen suzhu suzuki svapan svarn sven svendsen sydney sylvia 
taharani tahasini taitian takahashi talaya talui tamam tamang tamara tambe tan tanaka tanazili tandan tang 
tanya tao tapani tarakashunad teixeira tengjing tengtian tengyuan terri terry thana theodore theresa thiago 
thorsen tian ting tingting tobias todd tom tomas tommy tony tonya tracey tracy tran travis trevor trishna 
tristan trivedi triya troy tucker tuladhar tulin turner ujin ulker uma umang unni upadhyay upkaar usha uttam 
vajrachary valdez valencia valentin valentino valerie vanesa vanessa vargas varma varsha vasana vasant vasanta 
vasquez vasudha vazquez vega venkataesan vera veronica vicente victor vidya vijay vijaya vikram viktor vimal 
vimala vinicius vipul viraj virginia vishnu vitor vitoria vivek wacana wagner walashajaradi walker wallace 
walter wanadi ward warren washington wathaq watson wayne weaver webb welch wells wenbin wendy weng wenhua 
wenjie wenlong wenxiong wenzhang wenzheng wenzhong werner wesley west wheeler whitney willis wirchay wood 
wright wuxiong wyatt xavier xia xiang xiao xiaochuan xiaohong xicun xinhong xinyi xiti xiufang xiufeng xiuhua 
xiuling xiuqin xiurong xiuxia xiuyu xiuyun xiuzhi xiuzhu xuemei yadav yagana yahui yalada yaling yaman yanting 
yao yaping yara yasar yash yasmin yating yawen yazadi ye yeeun yeji yejin yejun yeongcheol yeonggil yeongho 
yeonghui yeonghwan yeongil yeongja yeongjin yeongmi yeongsik yeongsu yeongsuk yeongsun yewon yijun yin yiting 
yizhen yolanda yong yorulmaz you young yuan yuanteng yuee yueying yufeng yuhua yujin yuling yun yunseo yusaf 
yuting yutong yuxiang yuxuan yvonne zachary zada zafari zakhar zamani zanajani zara zari zasvinder zdenka zeng 
zengin zhaiteng zhan zhangguchuan zhengxiong zhengyi zhewei zhicheng zhihao zhihong zhiming zhiqiang zhiren 
zhiwei zhixian zhixiong zhizhong zhong zhongchuan zhongdao zhuang zihao zoe zonghan zorlu zou`
export const KNOWN = `aachal aada aadhya aadi aage aahana aaliyah aalto aaltonen aapo aarav aarden aarini aarna aarnav aarush aas 
aasen aashi aatos aayush abad abaraham abatahaj abatahal abatakar abatasam abbagnale abbie abbott abdis 
abdullah abe abeer abel abhay abhilasha abhimanyu abhiram abjorn abraham abrahamsson abramchuk abramenko abril 
abud abuzar acar acarkan acedo acevedo acharya achyut acikel acilay aclan acuna ada adak adal adalberto adali 
adame adamo adan adanan adasal adela adelaar adelaide adelasia adele adelia adelina adem adhab adhiarja adigun 
adika adikara adinata adity adkins adolf adrianna adriano adriansyah adrien adrienne adui advaith advay advik 
advika adviye adweta adya adzijevic aechngswang aehymsiri aekwchlkhram aennduchpom aenwphnich aenwphya 
aethmthn aethnthong aetkul afanan afarah afatakar afif afife afonso agafya agakisi agam agap agapy agarwal 
agastya agata agate agatha agathe agatopod agbegim age aggarwal aggey agharid agmur agnesa agneta agnete 
agnieszka agostina agrawal agudelo aguero aguilar aguilera aguirre agus agusti agustina ahalam ahamad aharun 
ahlgren ahmad ahmadi ahmed ahola ahonen ahsen ahter ahti aichklang aichypha aichyphph aiklrung aiko aimaedng 
aiman aime aimee aiml ainara aino aiphsith airika aishani aisyah aisykich aithaichoy aithniym aithyaeth 
aithysuchat aitrbrrph aiwphchn ajawan ajay ajeng ajiono ajit ajita ajna akaf akarsana akash akatay akay akboga 
akcabay akcasu akdora akdurmus ake akgol akgunes akhalas aki akif akimi akinal akise akkerman akmaner akmaral 
akoz aksay aksoy aktemur akver akyildiz alabezek alahaq alain alambana alanalp alaniya alankar alattin alawan 
alaya alba albeiro alberte albin albina albino albuquerque alcaraz aldo aldonza alec alejandra alejo aleks 
aleksandra alekseev alekseeva alekseyenko aleksi alemsah alen alena ales alessandra alessia alessio alevtin 
alexa alexandr alexandre alexandria alexandrie alexej alexia alf alfaro alfonso alfred alfredo algis alia 
aliabbas alighieri aliihsan alika alim alin aliseydi alisha alisik alix alize alka alkor alla allain allan 
allana allard almansa almanza almast almira almus aloisio alojzia alondra alonso alparslan alpcan alphons 
alpin alpsu alsoy altamirano altincicek altinkaya altogan altug alvarado alvaro alves alvin alzbeta amac amad 
amadeo amador amaira amaliya amara amaral amaran amaru amaty amaya ambar amble ambroz amedeo amelie ami amico 
amika amin amina amira amita amo amol amor amores amorim amoros amparo amre amruta amundsen amvrosiy an anabel 
anadha anahid anais anamika ananda anant anargul anastasia anastasie anastasiya anastazie anastazja anatoly 
anay anaya anda andela andonov andra andreasen andreassen andree andreia andrej andresen andrews andrey 
andriani andrija andriy andriyishin andrzej ane anel anett anezka angeles angelika angelina angelino angelique 
angelita angelo anggraini anggriawan angie angulo angur ani anica aniela anika anila anima aniruddh anirudh 
anish anisim anitsa anjali anjana anjos anka ankica ankur annabel annak annalisa annamaria annapurn annedore 
annegrete annemette annemie anni annie annika annikki annunziata anny anoj anom anouk ansh ante anto 
antoinette antonello antoni antonia antonietta antonija antonin antonina antonino antonioni antonova antonsen 
antony antti anttila anttonen antun antunes anu anunciacion anup anupama anura anusha anushuya anvi anya 
anzhela anzhelika aoki aparat aparecida aparicio aparna apollo apolonia aponte aqal arabi araceli aradhana 
araf arafa arafat aragao aral aramburu araujo arcan arcelia archer archuleta arco ardianto arellano arenas 
arevalo argu argurio aria ariadna ariana aribert arifcan arij arild arino aris arisoy aristarkh arja arjona 
arkadiusz arkadiy arkhimovich arkut armahan armando armendariz armengol armida arnaude arne arnesen arnold 
arnost arnulfo aroca aron aronsson arpag arroyo arsen arsenich arsenio arsipatra artan artem artemenko arto 
arturo aru arunima arvidsson aryan aryani arziye asa asalet asam asamat asarar asbjorn ascension ase asger 
ashan ashay ashlee ashleigh ashob asifa asikainen asiman asin asir asirwanda aslanhan aslijan asliye asmadi 
asman asmianto asmita asmuni asok astuti asu asuncion ata atab ataf atagun atakaf atalay atanur ataris 
atasagun atatore atgun athaman atharv ati atid atila atilhan atiq atiyye atkins atkinson atmaja atmesh 
atsushitsukasa atte atwal aud august auguste augustin aune aurelia aurelie aurelio aurore autumn avalok avani 
avanti avdeeva avdey avery avgustin avi avila avinash avishek avksenty avni avreliy avrita avtonom avunc axel 
ayaan ayala ayasun ayaydin aybet aycagul aycan aydar aydinbey aydinc ayduru ayers aygonenc aygutalp ayhan 
aykut aykutalp ayla aylil aylla aynilhayat aynimah ayoub aypar aysan ayseana aysema aysenur aysevim aysoy 
aysuna aytek ayten aytoz aytuna ayulker ayush ayushma ayushman ayyaruk azaan azad azade azahar azalea azami 
azar azary azat azaz azeglio aziz azize azra azucena babi babich babita babiy babu baca bach bachittar badal 
badami badaraladaji badegul badri baez baeza bagale bagas bagdas bagdat baggio baghyawati baglioni bagus bagya 
baha bahadurjit bahaja bahara bahaya bahena bahl bahr bahri bahtinur bahuwarna bahuwirya bai bail bailin bains 
baird bairui baiyu bajaj bajrachary bajragin bajwa bakda bakhshi baki bakidin bakiono bakke bakken bakshi 
bakti balaban balaguer balakhurov balakisan balakrishnan balama balan balanad balangga balaqis balasubramanian 
balatekin balay baldassare balderas baldomero baldwin balendra balhaar bali baljiwan balkanska ball ballard 
ballester balli ballu baltas balvan balveer banafasaj banan banara banawi bandana bandera bandi bandura 
banerjee banik banita banjeet banks banos bansal baptista baqi bara barac barad barajas barak baral baranik 
baranova barbieri barbir barbora barbro barela baresic baria barica baris bariscan barisic barker barkha 
barkholz baroffio baron barr barre barrera barrett barrios barron barros barry barsen bart barta bartek barth 
bartlett bartolome bartolomej bartolomeo barton bartos bartosova bartova bas basak basama basant basay bashan 
bashari basic basim basnet basnyat basok basriye bass bassi basu batala bates bath bathina batirhan batista 
batra batta batul baturay baturinets baudelio baudry bauer bava bavita bawa bawephueon baydak baydu bayman 
bayon bayona bayram bayruhan bayzettin bazin bean beard beasley beata beatrice beau bech beck beckmann becky 
bedi bednarova bedoya bedri bedrich bedrinov beer beernink begami begim begonja behiza behl bejarano bekbay 
bekir bela belen belezhkova belgizar belinda belkize bella bellisan belokonska belomira belov bembo ben benard 
bender benedetto benedicte benedikt benedita benek bengibay bengt bengtsson benice benita benitez benito 
benjamim benny benoit benol benson bente benthe benthin bentley bento benton beppe bera beran berankova 
beranova beray beren berend berenice bergen berger berggren berglund bergman bergsten bergstrom bergvall 
beriye berkal berki bermudez bernaards bernabe bernadette bernardino bernat bernfried bernhard bernier 
berntsen berntsson berran berrin berry berta bertelsen bertil bertin bertrand besey besin beste betania bethan 
bethany betina bettina betty beverly beyer beyhatun beyzade bezek bgidenko bhagat bhai bhairavalal bhaiya 
bhakta bhandari bhanumati bharati bhardwaj bhargava bhasin bhatia bhatnagar bhatt bhattacharyya bhatti bhavana 
bhavika bhavindr bhavini bhavna bhavsar bhavya bhola bhuju bhuma bhuvan bian bianka bibi bibiana bidayet 
bienvenida biggen bijelic bikas bikash bilasan bilay bilena bilgen bilginur bilgutay biljana bilkay bilkova 
biltas bimala binaghi bindi binisik binita bir birat birben bird birger birgit birgitta birkeland birsen birte 
birthe bisan bisar biser biserka bishakha bishop biswas bitul bjarne bjorg bjork bjorklund blackburn blackwell 
blago blaha blahoslav blahova blair blanca blanchard blanchet blanco blanes blanka blankenship blas blazej 
blazek blazena blazhe blaziak blevins blin blinova blomkvist blomqvist blondel blot boada boase bob bobal 
bobrov bobrova bobulova bocelli bodin bodo bodurov boe boer bogatimur bogdan bogdanna bogodar boguslav 
boguslava bohdan bohumil bohumila bohumir bohus bohuslav bohuslava boitani boje bolander bolanos boleslav 
bolnbach bolzmann bonanno bond bonifac bonilla bonnie bonnin booker boone booth bora borahan boratas borde 
boris borislav borivoj borra borromeo borys bosch bose bosilj bosnjakovic bothara botic boucsein boudewijns 
boulay bourgeois boutin bouvet bouvier bouwhuisen bovene bowers boyan boyer boynak bozena bozerk bozic bozo 
boztas bracun brad bradford bradic bradshaw brady brag brahma brahmbhatt branch branco brandt branka branko 
brankovic brar bratukhchev braun bravo bray brayan brborkov breanna brekke brendan brennan breno bretislav 
breugelensis briana briand bridges bridget briemer briggs bright brigita brigitte brinda brink britt britta 
brock broeshart bronislav bror browning broz bru brun bruna bruneau brunel bruni brunswijk bruun bruynzeels 
bryce buch buchanan buck buckley buddhi budhd budig budiman budiyanto buendia bueno buget buhari buijs buisson 
buljan bullock bulunc bumov bunyaphachn bunyaphisnth bunyasaphth bunyatirna burakhan buran burc burch burcuhan 
bures buresova burgess burgos burke burkhanlarski burnett burton bus buscetta bush busra busranur bustamante 
bustos butala butcher butda butrach butte buybmarung buyekid buynph buypha buyrukhan buysl buysng buytelaar 
buythiwa buyyaaily buyyami buyyaphirmy buyykalp bykova byrd bystrik caballero caban cabir caccianemico caceres 
caetana caga cagak cagdan caglar cagnin cagveren cahyadi cahyono caicedo cain caio caitlin caitlyn cakar caket 
cakirca cakrabuana cakrajiya cal calatayud calcedonio caldeira calderon caldwell calebe calhoun calim calista 
calisto calixta calixto callahan callum calogero calti camacho camara camille camillo camilo camok campo camps 
canal canals canan candace candela candelaria candeniz candice candra canellas canfeza cangur cannon cantez 
canton cantrell cantu capa capkan capucine caraka cardozo carey caridad carin carina carlo carlsen carlson 
carlsson carly carmela carminho carneiro carnotte carole caron carpenter carpentier carr carrasco carreno 
carrillo carrizo carroll carson carsten casa casanova casarez case casper cassiano castaneda castellanos 
castellitto catarina caterina catharina cathleen cathrin cathrine cathy catur caturangga caua caue cavalcante 
cavalcanti cavuldur cawisadi cayadi ceballos cebesoy cebrian cecep cech cecile cecilie cedide celem celestina 
celestino celia celikkan celikyurek celilay celina celine cemalettin cemani cemeti cemiyle cenan cerci cercis 
cerdan cermak cermakova cerna cervantes cervenova cesare cesarotti cestaric cevale cevheri cevregul ceyhun 
ceylin cezary cezayir chaaya chaban chachewsy chachnanth chacko chacon chada chadcha chadha chahal chaitaly 
chaitanya chaity chakhiphatth chakrabarti chakraborty chakradev chakradhar chakrchay chakriratn chakrkruenay 
chakrphanth chalise chaman chambers chameli champa champak chan chana chanakya chanchal chand chandika 
chandler chandr chandrakanta chandramaya chandran chandresh chaney chanlieva chano chanon chantal chantha 
chanthna chanthpha chaphphrrnthnkur chapman char charan charita charlene charlie charvi chasmum chatresh 
chatrpriya chatterjee chatura chaudhary chaudhry chaudhuri chaudry chaulagai chauveau chauvet chavarria chavvi 
chawla chayaesng chd che cheema chelo chelsey chenrui cherednik cherian cheslav chetana chetrafilski chetvrta 
chevalier cheyenne chhabra chhavi chhetan chhevan chhirin chhunadyak chi chiara chiaramonte chidchnk chim 
chimphali chini chinphathta chintchutha chiranajivi chiranjibi chiraphrn chirwithy chiryuthth chitrlda 
chittananth chiyo chlida chloe chlongchay chmanaywad chnisa chnista chnitta chokshi cholody chopra choudhary 
chowdhury choynuaesng chretien chrinthrthiphy christelle christer christiane christiansen christoffer 
christoffersen christophe chriychatr chrryphr chu chukov chumak chumwra chung chunu church churinani chus 
chutharatn chuturkov chuyko chyame cici cidal cifuentes cihan cihandide cilga cilly cindoruk cinta cinthia cip 
cipriano ciriaco cirillo cirino cisneros citlali citra civaschi cla claes claesson clarence clarice clarke 
claude claus clausen clay clelia clemence clemencia clemens clemente clementina clements clifford climaco 
cline clinton clive clootwijck cobb cocci cochran coelho coffey cokan colette colin coll collado collier 
collin colon colpan colton coluccio colunga comar combi combs compton conceicao concepcion concetta conchita 
conesa conley conner connor conny conor conrad conrado constanca constance constanza consuelo contractor 
conway cooke cooley copeland copur cordero cordoba cordova corinne cornelia cornelio cornelis corona coronado 
corput correa correia cortes cortez coskun cossiga costanzo costela coulon courtier cousin couturier cowan 
crane crespi crisafulli cristiano cristobal crnkovic crosby cross ctibor ctirad cuadrado cuellar cuevas 
cuheyna cuman cummings curry curt cyprian cyril da daan dabengin dabephchr dabo dabukke dada dafne dag 
dagistan dagmar dagmara dahak dahal dahlqvist daisy dakota daksh daksha dakshesh dalaja dalal dalbir dale 
dalia dalibor dalil dalimin daliono dallape dalton dam damanik damar damian damiano damien damini damlanur 
damon damyanti danang danaya danchuk dandanov dang dani danica daniele daniels danijel danijela danila danilo 
danilova danis dankiewicz danna danuse daphne dar dara daragham daria dariati darid darika darin darina darius 
dariusz darko darlene darmaji darman darmana darpan darrell darren darryl darsh darshana darsirah dartono daru 
daruni darya dasgupta dash dass date datphanthu datta datu daugherty dava davadi dave davenport davids 
davidson davidsson davila davor dawid dawkrachay daworam dawson day dayaii dayamai dayar dayaram dayita de 
debaki debora dechen decker deep deepa deger degmeer deha dehmel deisy dejan delacruz delaunay deleon delfina 
delia delil demeter demetrio demi demid demirbuken demiriz demirok demiryurek demyan denimir denisa denisov 
deniyan deniz denizalp deo deol depero dergach deryanur desai deshmukh deshpande desiree destiny dev devadas 
devaki devan devansh devaraj devika devin deviner devon dewan dewi dey deyneko dhakal dhaki dhaliwal dhanamaya 
dhanavat dhangel dhanju dhar dharia dharm dharmendr dhawan dhib dhillon dhingra dhiraj dhriti dhungel diah 
diallo diamond dias dickerson dickson dieter diethard diethelm diez digavijaya diken diksha dil dilara dilcan 
dillon dilsat dilsitan dilu dilyan dima dimas dimaz dimitra din dincer dincsu dinda dines dinis dino diogo 
dionisia dionisio dip dipa dipakasvar dipanjali dipin dipisa dipta dirican dirk dirlik disam disdain 
ditphanthu ditte divan dixit diya dmarihchob dmitro dmitry dobroslav doctor dodson dogannur dogansah dokkum 
dokova dolensoy dolezalova doli dolma domagoj domingo domingues dominik dominika dominikovic dona donaldson 
donat donatello doncevic dongoran dono donovan dooren doorn doring doris dorita dorkova doronina dorota 
dorothee dorothy dorsey dorte dorthe doshi dossetti dostal dostalova dou dougherty dowerg doyle draga dragan 
dragica dragutin drahomir drahomira drahoslav drahoslava drajat drake drew drozdenko drub dua duan duane dubey 
dubina dud duenas duffy dufour dugar duha duilio duje duke dukic dulce duncan dundaralp dupliy dupre dupuis 
duque duracan durand durante durdica durdinets durg durham duriyphanthu durmusali duro durrusehvar dursadiye 
duruk duruoz dusan dusek dushka duskova dussen dutt duub duyguhan dvarika dvorak dwayne dwi dwngchanthr 
dwngosn dwngphr dwngsmr dwngthabthim dyachkova dyal dyer dzezov dzhana dzhogov dzindra earl eaton eba ebbe 
eberhardt ebony ebuakil ebyyathiphy ecegul echawandi echeverria echlimphl echlimrath echlimratn echriyramy 
echsdakr echstaphrn echtphinisth echtthnakr eckehard eckhardt ecrin edaviye edchkhum edchwa eddie eder edgubay 
edhitha edi edilma edison edita edith edna edouard edvard edvardsen eemeli eemil eerik eero eesha eetu efe 
efil efim eflatun efrain efser egbert egenur egil egor egorova ehlert eide eija eila eileen eimer einar einari 
einer eiravati eirik eivind ek eka ekaja ekalinga ekani ekansh ekanta ekantika ekapad ekaraj ekavir ekbal 
ekber ekhiyw ekhiywkhuy ekhiywoon ekhmchira ekiya ekiyrtikong ekiyrtisakdi eklund ekmel eko ekrikphl eksmchay 
eksra ekstr ekstrom ekta elaine elamiye eleanor eleonora eleonore elgin elhan eliana eliassen eliasson eliecer 
elifnur eligia elijah elin elina elis elisabet elise elisedch eliseeva eliseo elisha eliska elisking eliza 
elizabeta elizar elizaveta elkhaphanthu elko elladio ellie ellingsen ellison elly elma elmeri elmo elna elo 
eloa eloah elodie eloisa elon elorza elove eloy elpidio elsa else elsebeth elsie eluh elvan elvina elvis 
elzbieta emal eman emanuelly emelie emelyanov emile emiliana emiliano emilio emiliya emilly emin emir emiro 
emirsan emmanuel emmi emong emr emsa emthni emueongsukh encarnacion endah endra enes enfes engen english ennio 
eno enranusnthi enrico enrique enriquez ensari enshuo ensio enteng enueonum enzio eokchay eokwithy eonkphngs 
ephchrmni ephiyngkml ephthay ephyphrrsa epifan epifanio eral eraldo eraycan erbay erdemer erdibay erdursun 
erem erenalp erensoy erginel ergonul ergun erich erick erickson erincer eris erkan erkilic erkinel erkki 
erksoy erland erling ermakov ermes ermutlu erna ernesto ernst erogul ersat ersec ersel ertan erten ertun 
ertuncay erueongekiyrti eryildiz esa esben escobedo esengun esenturk esha eshana esila esim esko esmarelda 
esmee esmeralda esna esparta espartaco esparza espen esperanza espinal espino espinosa espiridion esref esri 
esteban estefania estela ester estes estevez esther estiawan estiono estrada eta etchakmaphu etela ethan 
ethiymsakdi ethiyrayan ethlingys ethodsakdi ethphnari ethphnrngkh etmiyaedch etta ettore eugenio eulalia 
eusebio eustaquio eutropio evan evangelista evcimen evde evdokiya evelien evelina evelio evelyn evensen 
everett evfrosiniya evgeniya evgeny evie evpraksiya evrim evrimer evsey evstafy evy ewa ewing ewiyngchanthuek 
exposito eyawthnochkh ezgin ezio faas fabia fabiana fabienne fabio fabiyana fabregat fabricio fabrizia fada 
fadaii fadal fadeev fadey fadi fadile fahad fahami faid faina faiq faith faivre faizah fajardo fakhar fakhari 
falah falak falguni fami fanny fantini fara faradus farahan farat farazadaq farhan faria farias farida fariq 
faris farley farmer farnese farrell faruq fatahi fathonah fatigul fatih fatima fatinur fatuh faulkner faure 
faust fausto fawad fawaz fayad faye fayize fazul febe febi fedele federica federico fedir fedor fedotova 
fehmiye fekla feldekova felicitas feline fenerov feofan ferahdiba feraye ferdinand ferdinando feremez ferhan 
ferihan ferinaz fermi fermuta fernanda fernandes ferney ferrand ferrazzi ferrera ferretti ferreyra ferzi fet 
feyha feyruz feyzin feza fiala fibonacci fidaye fidel fien figueiredo filaret filcova fildan filimon filipe 
filipovic filipp filippa filippova filit filomena finke finley finn fiona fiorino firdevis firgantoro 
firmansyah firs firya fisal fischer fiser fitnat fitria fitriani fitzgerald fiyaz flavia flavio flemming 
fletcher flisiak floch floor floortje flor flora florencia florentin florez florian florika florin floris 
flowers floyd flynn fo foka foley fomicheva fontaine forbes forero fors forsberg forsell forsman forster 
fortunat fortunata forum foscari foty fournier fox frado frana frances francesco franchuk francis franciska 
franciszek franck francois francoise frandsen franjo frans frantisek frantiska frants franz fraser frazier 
fred freddy frederic frederico frederik frederikke frederiksen frederique fredrik fredriksen fredriksson fredy 
freja french frey frias friberg frida fridrich friedman friedrich friis friscic fritz frketic frode frohlich 
frolova frost fry fryderyk fuentes fuga fujiati fujii fujiwara fukuda fuller fuma fuzi fuzuli gaba gabel 
gabino gabriele gabrovlieva gada gadataula gade gading gael gaetano gagan gail gaillard gaiman gaines gaitan 
gaja gala galak galang galar galarza galasso galiazzo galih galina galindo galiono galip gall gallagher 
gallegos gallet galloway galuh galur galvan galvani galvis gaman gamanto gambira gamblang gamble gamboa ganda 
gandewa gandhi gandi ganep ganesan gangsa ganguly ganim ganiye ganna gantar gara garan garay garde gareth garg 
garibay garima garner garrido garrison garry gascon gasperi gasti gates gauhar gaurang gaurangi gaurav gaurika 
gautami gauthier gautier gavrila gavrilova gawati gay gaya gayathri gayatri gayda gaydamaka gaydenko gazel ge 
geetika geir geisler gelengul gelsomina gema gemma genaro gencay gene genevieve geng gennadiy geno genoveva 
genta gentry geoffrey georg georges georgia georgina georgiy gera geraldo gerardo geray gerd gerda gereta 
gerhard gerlach germain german germana geronimo gert gertrud gervasio getko ghafar ghafur ghalab ghale ghali 
ghaliyati ghanam ghani ghasan ghatafan ghawi ghazawan ghazi ghazir ghida ghose giacinto giacobbe giada 
giampiero gian gianfrancesco gianfranco gianluigi gianna giannelli gianni gianpaolo gibbs giel gierschner 
giess gilberto gilda giles gill gilles gillespie gillet gillian gilman ginesio gino ginyas gioacchino gioele 
gioffre gionata giorgia giorgio giosue giovanna giovanni giovine girik girindra girish gitte giulia giuliana 
giuliano giulio giustino giz gizdana gizela gladys glen glenda glib glover gnatz goda godfrey godinez 
godofredo goel goff gok gokay gokbudun gokce gokcebalan gokcil gokhale goknur gokov goksev gola golden gole 
golgi golla gollum gomis goncafer goncalo gonen gonzalo good goodman goodwin gopinath goran gordana gorgunay 
gori gorklu gorlitz gorm gorsev gorshkov gostomysl goswami goto gottlob gour govind govinda gozdur gozel gozem 
grace graciano graciela gradek gradinarova granados granberg grande gras gravensande graves grazi graziano 
greca grechanik greenwood greer greg gregersen greggio gregoire gregor gregorio grein gremislav grenier grete 
grethe grewal griego griffith griffiths grigoriy grigory grimes griselda gritti gro grondin gross grote groth 
grover gruijter gryciuk grzegorz grzetic guan guardia guardiola guarino guarneri gucal gucluer gucyeter gud 
guerreiro guevara guglielmo guichard guilbert guillaume guillermina guillermo guillet guillon guillot guillou 
guiomar guit gulaga gulati gulay gulbani gulbeyan gulbiye gulbrandsen gulce gulcegun guldam guldunya gulel 
gulenay guler gulev gulfari gulgen gulguzel gulkadin gullotta gulmisal gulnaziye gulozge gulper gulsa gulsahin 
gulsalin gulselin gulseren gulsevil gulsiye gulter gulus gulzadiye guna gunarto gunawan gunaydin gunbir gunden 
gundersen gundhild gundula gunebakan guneet guneri gungordu gungoren gunhild gunilla gunko gunkurt gunn gunner 
gunsel gunsen gunser gunver guorong guragai gurcuye gurelcem gurli gursal gurten gurule gury gustav gustavsson 
gustaw guusje guvercin guy guyon guyot guzey gwendolyn haas haavisto habibe habibi haciali hadassa hadrey 
hadzic haering hafit hafiz hafshah hagen haglund hail hailey hajek hajkova hak hakala hakansson hakikat 
hakkarainen hakon hala halder hale halenur halidun halima halimah haliye halvorsen ham hamad hamadan hamadi 
hamalainen hamam hamann hamaza hamel hami hamid hamilton hamima hamiya hamiyet hammarstrom hammond hampton 
hamsini hamud hamza hamzah hanad hanafi hanako hanbiken hancock handa hande hanedan hanel haney hani hannu 
hanspeter hanssen hansson hanuman hanuska hanuskova haqi harald harath harbinaz hardana hardi hardiansyah 
hardik hardin harding harihar harinakshi harini harita hariyah hariz harja harjo harju hark harkonen harmon 
haro harold harrell harriet harrington harry harshal harshil hartati hartikainen hartman hartmann hartung 
haruka haryanti haryanto hasan hasanah hasanin hasbek hasegawa hasgul hasham hashimoto hasib hasim hasna 
hasret hassanah hasta hastuti hatam hatem hatfield hatin haug hauge haugen haugland hautala havard havel 
havlickova havse hawkins hayali hayam hayan hayashi haydee hayden hayel hayer hayley hayrunnisa hays hazam 
hazar hazine hazrat heath hebert hedman hedvig hedvika heer heerkens hegde hege heikki heikkila heikkinen 
heino heinonen heinrich heitor helen helene helge heli helin helland helle hellena hellevi hellevoort hellwig 
heloisa hema hemal heman hemang hemangini hemani hemaraj henao henck hendra hendricks hendrik hendrix henife 
henk henning henri henrich henriette henrik henrikki henriksen henriques henschel hensley henson herbert 
heriberto heripon herman hermann hermans hermansen hermenegildo hernan hernando herring herrmann hertrampf 
heru heser hess hester hettner heva heyvet hezniye hia hickman hicsonmez hidar hidayanto hidayat hidde hideki 
hifz higgins hila hilary hilayda hilda hildburg hilde hilkka hiller hillevi hiltunen hima himan himawan hindal 
hines hinet hinton hipolito hiral hiraysali hirendr hiroshi hirosuke hirvonen hitesh hjalte hjelm hla hnakaenn 
hnunsukh ho hoarau hoareau hodge hodges hoek hofig hogan hogberg holden holder holger holicek holicova hollie 
holloway holmstrom holopainen holst holt holubova holzapfel homero homphikul homsin honkanen honore hood 
hooper hoover hopkins hora horacek horacio horackova horakova horle horn horne horst hortense horvat horvath 
hoskadem hostaden hou house houston howe hoyos hredhaan hritik hrrsa hruba hruby hruethay hruska hruskova 
hrvoje huban hubbard huber hubert huda hudavent hudson huerta huff huffman hugues huhn huhtala hukumdar hull 
hulskes hultman humaira humberto humeyra humphrey hunalp huo hurdogan hurican hurmet hurside hurst hurtado 
husek husmen husnuhal hustak hutagalung hutapea hutasoit hutchinson hutnik huynh huzuri hynek hyvarinen 
iacovelli iain iannucci iannuzzi iara ib ibarra iben ibha ibhan icha ichchha icimbike ide idik idika idiris 
iglesias ignac ignacy ignat ihsan iida iila iisakki ijaya ika ikashori ikbal ikeda ikhsan ikin iklim ikshita 
ilalmis ilari ilaria ilbek ildefonso ildem ildes ildiz ilgi ilieva ilija ilkbahar ilkim ilklima ilko ilmafer 
ilmari ilona ilonka ilper ilsa ilse ilsu ilya ilyas imam imaran imbert imelda imge immo immonen imran imrich 
imrihan ina inan inasha inaya indah indy infante inga inge ingeborg ingegerd ingela ingemar inger ingetraud 
ingram inkeri inmaculada innokenty inoue intan intihap iolanda ipat ippolit iraida irawan irena iriana irina 
iriyan irizarry irnanto irsad irwan irya isa isabell isabelle isabelly isadora isaias isak isaksen isaque 
isaura isay ise ish isha ishaan ishani ishanvi ishii ishikawa ishita ishu ishvari ishwar isi isikay isiman 
isin islime ismael ismail ismet ismik isra israel issac iswahyudi itamar itasa iti itko ito iva ivana ivanesa 
ivanna ivanov ivanova ivashchenko ivecen iver iveta ivica ivona ivonne iwo iya iyengar iyer iyiyurek izaguirre 
ize izgu izidor izyaslav jaakkola jaaskelainen jacek jachna jackie jaclyn jacobine jacobo jacobs jacobson 
jacques jacquot jad jade jadir jadranka jagadish jagajit jaganath jagaraga jagat jagavir jagdish jaggi jagrati 
jagvi jahad jahara jai jaider jail jailani jaimes jair jairaj jairo jais jaka jake jakel jakob jakobsen 
jakobsson jakov jakovac jakub jalal jalanar jalil jalmari jalonen jalsa jamalia jaman jamil jamila jamuna jana 
janak janaki janani jandova janeth janett jani janin janina jankat janko jann janna janni jano janova jansse 
janssens jansson jantsch januar januja janya jaramillo jari jarir jarl jarmila jarmo jarno jaromir jaros 
jaroslav jaroslava jarosova jaruthip jarvinen jarvis jarwadi jarwi jasam jasmani jasmin jasmit jasna jasper 
jasur jaswadi jatan jati jatin jauhar jauhiainen javi jawahar jawan jawana jayadev jayandr jayanti jayaram 
jayda jayden jayeng jayne jeanne jeannine jedrzej jeet jeevika jeff jefferson jefri jele jelena jelinek 
jelinkova jelita jelle jemma jenni jennings jens jenssen jeon jeppe jeppesen jepsen jeremi jeremias jergus 
jermaine jerome jeronimo jerzy jesper jespersen jessen jet jhaveri jhinala jhoan jhon jianming jianxing 
jianzhi jianzhong jiaying jiban jilan jillian jim jimena jiminez jinawi jincai jindrich jindriska jinthe jip 
jitka jnanahera jnaneshvar jnani jnanu jo joachim joakim joan joana joann joanne joaquim jocelyn jodi jodie 
jody joep joey johal johana johann johanne johannessen johns johnsson jokela jokinen joko jolana joly jonatan 
jonathon jonge joni jonsson joona jordana jordy jorgen joris jorma jorrisen jort jorunn jos josef josefiina 
josefin josephine josette josip josipa josko joso josue joubert jouni joy jozef jozefina jozo ju jud judi 
judita jugal juha juhana juho juin jukka julaya jules juli julianna julien juliette julijana julita julius 
juliusz julum jumadi jumari jumiege juna junas junck june junitz junken junliang juntunen junu junxian junyu 
jurado juraj juraya jure jurgen justina justus justyna juvara jyasmin jyobhan jyotish jyotsna jyrki jytte 
kabalyuk kabanov kabara kabir kacper kacung kadakia kade kader kadifeyka kadir kadiratn kadlec kafur kahan 
kahir kaid kaija kaique kaisa kaiser kaitlin kaja kajen kajetan kaji kakar kakshapati kalanjos kale 
kalenichenko kalervo kalevi kalgay kali kalidas kalim kalina kalla kalpana kalpit kalyan kamana kamar kamaria 
kambali kamboj kambs kamdar kamila kamilla kamya kana kanak kanan kanar kanda kane kangas kani kania kannan 
kanpulat kansakar kant kanti kantwrrn kapagan kapoor kapustina kar karabas karaca karaer karagic karakashev 
karam karama karanbay karatas karcan kardelen kardi kare karge karhu karim karimah karishma karjalainen 
karkkainen karla karlo karlukhan karma karmachary karman karn karna karnik karol karoliina karolina karoline 
karpe karppinen karsan karsana karsten karta kartika karttunen karya kasab kasar kashaf kashi kashish kashvi 
kashyap kasif kasim kasiran kasiyah kaspar kasparova kasper kasyan katariina katarina kate katerina katharina 
kathi katja kato katri katrov katrova katum katy kaufman kauko kauppinen kaur kauzlaric kaver kavita kavurt 
kavya kawaca kay kayagun kaygusuz kayit kaylee kayleigh kayrabay kazam kazik kazime kazimierz kazuya keano 
keer kefser keijo keisha keld keller kelley kelli kellie kema kemal kemba kemp ken kendra kenes kenkazu kenn 
kensy kent kenzie ker keranka kerr kerri kerry kerstin kerttu kesar keshar keshari keshav keshavalal keskinen 
kesov ketting kettunen keudel kevim key keya kezban kezia khadar khadg khadka khafaq khagendr khalad khaladi 
khaladun khalaf khalaq khalifa khalsa khalusi khanna kharalan khare khasha khatar khatib khiminay khiri khma 
khmaeonk khmalueo khmaman khmapliw khmkrib khmkruechy khmsan khnanuraks khnphrn khodieyaa khohmanklang khoma 
khosla khristiela khristofor khudobyak khundma khurana khvoyne khvrchilkov khwayrung kiaan kian kiandra kiara 
kibe kidd kieran kifaye kijnder kiki kilicbay kilimnik killa kilpelainen kimberley kimmo kimura kinel kinnunen 
kiramettin kirant kirat kirby kirgiz kiril kirilo kirincic kirk kirsten kirsti kirstine kirsty kirti kishan 
kismet kitan kitchitsa kitichay kitikant kitiwathn kitzmann kivilcim kizil kiziltunc kjaer kjeldsen kjell 
kjersti kjetil klarin klatikrushev klatka klaturov klaudia klaudie klaus klausen klavdiya klavs klein klement 
klemm kleybrink kliment klimkovic kline klopova klotz knapp knappe knkentr knox knud knudsen knutsen knutsson 
kobayashi kobilarov kocabas kocak kockan kodukov koen kohli koivisto koivula kok kokanovic kokko kokkonen 
kokoshkova koktas kolar kolchev koldan kolichkov kolipatkov kolnik koloman komal komar koncagul konda kondo 
konecna konecny kong kongsin konguralp konon kononova konopkova konrad konstantin konstantina konstantinova 
konstanty kopan kopecka koppa kopylov korhonen korkmazalp kornel kornelia kornilov koroleva korov korpal korpi 
kortelainen korugan koshy koskela koski koskinen kosonen kostov kostyantin kosukhan kota kothari kovaleva 
kovar kral kralova kralovic kramer krasun kratochvil kratochvilova kraus krause krausova krcelic krein 
krejcova kreusel krijal krish krisha krishnaman krishnamurthy krishnan krishtina krista krister kristiansen 
kristie kristiina kristijan kristofer kristoffer kristopher kristy kristyna kritika krivoshapkova kriz krizova 
krkov krogh krphnth krueger kruetemth krupa krushovska krystal krystyna krzysztof ksawery kseniya ksidith 
kubicek kubran kucera kuchev kuchkudelova kuddusi kudryashova kuhnert kuijpers kuikel kujala kulagin kuldilk 
kulechsth kulkarni kullervo kulmala kulphawlay kulpriya kumarbuy kumer kumral kunal kuncara kunda kupriyan 
kurian kurnia kurniawan kurt kurtakova kurtazhova kuruvilla kusch kushal kuska kusmawati kusum kusumo 
kuswandari kuswoyo kutay kutgun kutun kuzmic kuznetsova kveta kvetoslava kwak kwang kwichatth kyano kyara 
kylie kyllikki kyosuke laakso laaksonen laan laar laarse laban labbe labib labid lacey lachmann lad lada 
ladavac ladeck ladislav ladislava laerke laetitia lahafan lahti lahtinen laika laila lailasari laine lais 
laitinen lajita laksana lakshit laksita laksmi laksmiwati lala lale lalita lall lalla lalo lam lamar lamb 
lamberto lammi lamy lan lana lance landen lando landry lane lang lange langern langgeng langlois lanka lansink 
lantar lapina lappalainen laqaman laras larisa larissa lasmanto lasmono lasse lassen lata latif latika latin 
latoya latupono latyu laukkanen launay laure laurence laurent lauretta lauri lauridsen lauritsen laursen laus 
laust lav lavr lavrenty lazarev laze lazuardi le leach leal leandro leanne lebedeva lebon leclerc lede ledesma 
ledoux ledun leela lefebvre lefevre lega legawa legrand lehmann lehtinen lehto lehtonen leidy leigh leino 
leire leite leiva lejeune lekha lekhak lelievre lemaire lemaitre lemeshko lena lene leng lenka lenko lennart 
lennarth lenoir leo leocadia leocadio leonel leoniak leonid leonor leontiy leop leopold leopolda leos leroy 
lerze lesana lesia lesik lesley lestari lester leszczuk letisiya letizia levine levko levoslav levy leyli 
lezize lhaji lia liana libardo liber liberto libi libni libor libuse licia lidia lidija lidiya lie lieke lien 
ligia liimatainen liisa lijn lilalakshmi lilia liliane liliya lilla lillemor lily lima liman limbu limon 
linares lind lindberg lindblad lindblom linde linden lindfors lindgren lindholm lindkvist lindner lindstrom 
line linn linschoten lintang linus lipa lipika lips lisandro lisanne lisbeth lise liska liskova lissy litan 
lith liv livingston liwia liza lizhen lizzy ljubica ljubicic ljung llorens lloret lloyd loaiza lodovico loep 
loes lof lofgren lois loiseau loke lolita lombard lona lone longin lonnie loo lopa lora lorch loredana loretta 
lorraine lot loti lotte lourdes loureiro lovato love lovre lovro lowe lowery loya loyal lozanka luan luara 
lubomir lubomira lubos luc luca lucciano luce lucena lucero lucie lucija lucio lucy ludek ludmila ludolf 
ludomil ludomila ludovico ludovit ludvig ludvik lufen luhung lui luigi luigina luisana luise luisina luiza 
lujin luka lukas lukita lukiya lukman luks lukyan lulaya luluh lumir lundberg lunde lundgren lundin lundstrom 
lunna luoma lupe lura lurhur lurin lutfi luthfi lutsenko lutz luuk luukkonen luwes lydia lydie lynne lyons 
lyubomir lyubov lyudmila maanas maanav maarit maatta maaya macarena macario macdonald macedo machacek 
machackova machova macias macide mack macka mackenzie madahat madalena madalin maddox madeleine madelief 
madeline madera madhi madhukar madhuri mads madsen maeda mafalda magalhaes magana magar magda maggie magne 
magnusson mahajan mahamud mahanad mahar maharaj maharan mahasan mahato mahavati mahdi mahe mahesa mahib mahii 
mahika mahir mahnaz mahnet mahoney mahsun mahter mahulena mai maidana maiken maillet maimunah mainali maira 
maite maiya maja majahad majdan majdanova majken majumdar makar makaram makaronski makarova makayla makela 
makhalas makhatar makhimar maki makinen makkonen makovac maksim maksimov maksude maksur maksymilian malachand 
malaham malak malaka malati malcolm malena malin mallika mallory malone malvina malwina maly malzer mamaduh 
mamar mamata mamataz mamchur mamen mammen mamun man manacorda manadip manaf manah manan mananadhar manasi 
manasur manatasar manavski manbir mand manda mandala mandasari mander mandira mandy mane mangal mangali mangat 
mangfova mangrov mangunsong mania manif manila manindr maniraj manjil manjula manjunath manjusha mann manna 
mannan manne manninen manning mannisto manohar manola manolo mans mansilla mansur mansurali manthan manuela 
manullang manunta manya mao maonchy maqadam mar mara marad marasal marasi maratadi marataji marawan marazuq 
marbun marcantonio marcelina marcelino marcelle marcelo marchand marchelo marcia marcial marcin mardhiyah mare 
marechal maren marfa margana margaretha margarida margaud margaux margit margita margot margrethe marguerite 
mariadi marian mariane marianna mariano maribel marica marija marijan marika marilyn marine marini marinovic 
marion marisa marisol marissa marit marita maritta maritza marius mariusz mariya mariyan marja marjaana 
marjatta marketa markku marko markova marks markus maros marpaung marroquin marsh marsudi mart martaka martan 
martanova marte martel marten martens marthe martikainen martim martine martino martins martinsen martirio 
martti martyn marud marusya marvin maryadi maryana maryati maryse masab masabah masad masaf masalah masalam 
masarikova masarur masatafi masaud masek masha mashafaq masharaf masharaq mashari maside masietaa masita maske 
maskova maslov masny masse massey massimiliano masson mastandrea master matab mataua mate matea matej mateja 
matejka matejkova mateus matheus mathew mathews mathiasen mathiesen mathieu mathijs mathilde mathis mathisen 
mathurin matija matikainen matilde matim mato matos matouskova mats matsuda matsumoto matteo matthai matthieu 
matthijs matti mattia mattias mattila mattsson matukal matuli matuq matus matveev matvey maud maulana mauno 
maura mauricio maurilio maurizio mauro maury maurycy max maxi maximilian maximiliano maximo mayad mayankhu 
mayar mayas mayasari mayer maynard maynur mayo mayorga mays maysa mayte mayush mayya maz mazahar mazan mazlum 
mazzi mazzini mcbride mccall mccann mccarthy mccarty mcclain mcclure mccormick mcdaniel mcdowell mcfarland 
mcgee mcgrath mcguire mcintosh mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon 
mcneil mcpherson meadows meagan mechislav medac meera megantara megha meghan mehdiye mehmed mehmet mehmetzahir 
meijer meijuan meizhen mekhala melaha melani melchor meleknur melendez melet melikkan melina melody melton 
melul melvin memon mena menaf menchaca mende mendes mendonca menendez meng menguc menisan menkhu menon merakov 
merba mercadante mercader mercado merchant merdi meredith merel merete merijn merim merina merja merkx merle 
merritt mertel merva mery meryeme mesa meshur mestur mesude metinkaya mette metz meunier meveddet mevludiye 
mevlut meyers meyhanim meza mezide mi miao micael micaela micetic micha michal michalech michaud micheal 
michel michela michelangelo micheletto michelotto mick middleton mie mies mieszko mihalik mihin mihrab mihriye 
miia mijo mik mika mikako mikayla mike mikhalyuk mikhaylo mikhaylyuk mikheev mikheeva mikita mikkel mikko 
mikkola mikkonen mikolaj mikolay mikulcic mikus milada milagros mile milenkov miles milica militsa milla mille 
milo milos miloslav miloslava milosz miluse mimi mimun minaraj mindy minerva mingkhway mingzhe mingzong minhas 
minibe minna minoru minu mir miral miray mirb mirco mirja mirjam mirjana mirko miron miroslava mishat mishin 
mishri misicher mislav mistry misty misun misur mital mitesh mithu mitr mitsu mittal mitter miura miyesser 
mladen mladenova mnas mnaychya mniya mnogoznaeva mnratn mnthong mo mochev mochlichen modesto modi mody moe 
moen mogensen mohamed mohammad mohammadi mohanty mohaupt mohsim moilanen mojmir moktan mol molchanov molen 
molin moller momoko mona mondragon monique monis monnier monroe montalvo montanari montanariello montenegro 
montes montessori montgomery montoya montserrat montyanov moody mooney moraes morais moran morar more morena 
mori moric moricova morillo morozov morricone morrow morse morten mortensen morton morucci mosemann moses 
mosley mosquera moss mota moulin moya moyano mrazova mubetcel mucevher mudri mueller muev muferrih mufide 
mufit mugber mugdha muhamad muhammad muhammet muhip muhiye muhle muhmamad muid mujde mukherjee mukhopadhyay 
mukhya mukramin mukrume mukta mukund mulayim muli mullen muller mullins mulya mulyani mulyanto mulyono muman 
mumpuni mun munamun munas munezzer muni munif munshi murakami murarilal muret murillo murilo murit muro 
mursita murthy murty musafet musaffa musalaman muscet musemma musil musilova muslim muslum mustakova mustofa 
mustonen musure mutasim mutia mutluhan mutti muvahhide muveddet muzekker mydlova myhre myklebust myllymaki 
myriam myrthe nababan nabahan nabaras nabenueongno nabil nabin nabindr nachiket nacho nada nadal nadar nades 
nadezda nadezhda nadhir nadi nadig nadim nadine nadkarni naess nafadh nafile nagar nagarajan nagham nagi 
nagina nagy nahad nahata nahiara naiara naide naidu naik nail nainggolan nair naja najadat najah najam najawan 
naji najib najm najwa nakajima nakhankhr nakhphanthu nakhsuthin nakip nakknk nakrb naksmahrwch nakul nalan 
naman namar nameswtr namkhma namrata nananatsu nanayn nand nanda nandini nando nanna nanni nano nanthikant 
nanthwrrn naoki naoko naoto napitupulu napoleone narabhupal naradi naradin narain naran narang naranjo narapal 
narasimhan narayanan narcisa narciso narda narhanim narji narpati narula narvaez nasab nasari nascimento nash 
nashawa nashawan nashir nasib nasiba nasif nasim nasrun nasuf nasuh nasyiah nasyidah natalija natalya natan 
natanael natanal nataniel natarajan natasa natasja natasza nathaedcha nathalie nathaphinthu nathphicha nathphl 
nathsakdi naththita naththphrn nathwrinthr nathyada nati natividad natkhayi natsir natt natya naum naumov 
naumova navaraj naveen navodnenka navratilova nawaf nawal nawamandr nay nayak nayara nayeli nayil nazam nazami 
nazar nazarenko nazareth nazarov nazende nazi nazia nazidil nazimet nazlihan nazlim nebih nebot necdat necilal 
necmettin necva nedo neel neelima nefaret nefiye negoslav negrete negron nehip neil nejdet nekrasova nela 
nelida nelly nemec nemeckova nepal nereida nerim nermin nesip neslinur nesrin nestor netra neureuther 
neuschafer neval nevalainen nevenka neveu nevgin nevise nevsal nevsale newton nezihi ngamphiechsth ni nibha 
niccolo nichaphathr nichechtth nichnanth nichole nicholls nichols nicholson nick nicklas nicola nidra nie niek 
niels niemela niemi nieminen nieto nifont nigam nigel nigmet nihai nihal nihan nika nikhil nikhila nikifor 
nikitin nikitina niko nikodem nikodim nikol nikola nikolai nikolaos nikolay nikolina nikolyuk niksa nikula 
nilam nilathat nilcan nilesna nili nilima nilsen nilslaw nilsuwrrn nilu nilwrrn nim nimesh nimmi nimrat nimu 
ninel nino ninthe nionila nipha nira nirahani niraj nirandr nirav nirbhay nirgul nirja nirmal nirmala nirmesh 
niru nirutt nisa nisharat nishimura nisprapaych nissen nissinen nitesh niti nitisakha nitiya nitrova nity niu 
niwildan nixon niyaga niymesiym niymthrrm nizetic nkhrethph nkthong nmaephchr nmathiphy nmathwach noa noack 
noble noel noelia noemi nolan noman nong nonna noor noora noot norah norbert nordin nordstrom norgaard nori 
norma norris noskov noskova nosov nota notburga noud nout nova novaes novais novak novakova novi novitasari 
novotna novotny nph nphasrinthr nphkhechnthr nphnt nphratn nphtrakul nphwrrn nrawrrn nrikant nriratn nruephay 
nruethukkh nrwithyochtikul nubia nuchaenwnum nuchri nudret nuf nugraha nugroho nuh nuia numkan nunez nuno nura 
nuraini nuras nurbanu nurcan nurdeniz nurdiyanti nuretdin nurey nurgil nurhayet nuria nurice nuriyet nurkan 
nurkiewicz nurmelek nurmi nurminen nursan nurseda nurtac nurul nuttar nuyan nwlchwi nwlephng nwrrsnanth nyberg 
nydia nygard nyman nynke nyoman nystrom oaaeoesaa oabdulelaah oahamad oak oanthika oaphasra oariy oasueoma 
oattnath oaychay oaychistha oayphachr oaythika oberg obrien ocampo ochitawir ochkhphadl ochtiwuthi oconnell 
oconnor octavia octavio oda odalys odarka odd odegard odeline oderwald odette odika odisrn odkanli odom 
odonnell oemencs oencha oeshi oestrovsky oever ofelia oganer ogawa oget ogulbas oguzman ointhriy oirschot oiva 
ojala ojas ojasvi ojeda okada okamoto okanay okbay okguclu okhrim okkas okml oksana oksanen okseniya okseven 
okta oktaviani okturemis okturk oktyabrina okwithy ola olaf olav olca oldag oldrich ole oleg olegario oleksa 
oleksandr olena oles olesen olfert olgierd olimpia olisa olivares olivera oliveras olivie olivier oliwier olli 
ollivier olmo olof olov omaaiph omaja oman omar omelyan omisha omkaar omriye omur omya onathta onawin oncel 
ondrej oneal oneill onel ongay ongen oni onishchenko onisim oniwathn onkar onni onubal onveer oommen oophas 
oosten opan opanas ophelia ophilaksn ophthisaty opung oquendo oranli orchira orcin orellana orest orfiye orgun 
orina orinder orisra orisya orkhip orlando orleana ornelas orni orphin orr orrchn orscha ortak oruc orvokki 
oryurek osborn osborne osha oskari osman osorio osphn osphnita ospina ostap ostergaard ostromir osuna osvald 
osvaldo oswaldo ota otavio otay otero otfried othitya othiwatr oto ottavio otto otylie ou oude oudmlaksn 
oulhassa ounok ousniy outi ouyang ovanes ove over oviya ovun oxana oystein oythikar oyvind oza ozakan ozalpsan 
ozansu ozay ozbay ozbilek ozbilge ozdal ozdes ozdil ozdogdu ozel ozerdinc ozge ozger ozgun ozgur ozinal ozkent 
ozkutlu ozlem ozokcu ozpetek ozsozlu ozturk ozyurt paavo pace pacharzka pachla padmanabhan padmasari padmavati 
padmi padron paez page pages pahal pai paige paiman paiva paivi paker pakhom paksu pal palacio palacios palan 
palastri palisa paliy pall palla pallav pallavi palle palo paloma pam panas panay panca panch panchal pancho 
pandit pandu pandya paneru panfilo panfilov panfilova pang pangestu panini pankaj pankraty pannthr pannwachr 
panov pansuwrrn panteleymon pantoja paoletta paolo par parajuli parala paras pardo paredes parekh parent 
parikh paris parks parmar parmen parmer parra parsa parsons partanen parth partida parviainen pasang pascal 
pascual pasek pasman pasquier pastor pathak patino patkov patla patricie patricio patrizio patryk patthphngs 
patton patty paudyal paulette paulin pauline paulo paulsen pavan pavanello pavani pavel pavicic pavitra pavla 
pavlenko pavlicek pavlik pavlikova pavlina pavlo pavlovic pavol paw pawel paye payet payne payyaphr pearce 
pearson peck pedalov peder pedersoli pedraza peeva peggy pehlil peixoto pekka pekkala pekkan pelageya pelayo 
pele pellegrino peltola peltonen pembesin penas pendzhakova penelope penjila pennanen pennington penny pentti 
pepe pepijn perala perales peralta perdomo perea peren perepelitsya peres pereyra pergande peri periana 
perinur perkasa perla permadi permata permun pero peros perrier persson pertiwi pertti pesent pesta petar pete 
petersen petersson petit petlyura petr petrana petri petro petrona petros petrova petter petteri pettersen 
pettersson pevetsova phachrinisth phachrphr phadila phakhchnn phakhsuphangkh pham phanekla phanethph phanindr 
phanini phanthuethph phanuphl phanuwatr pharwi phasini phasukh phaswi phaswuthi phathrawuth phathrnad phaujiya 
phchrphrn phdungchati phdungphl phelps phiailphr phichaphph phichysini philippe philippine phimphphichya 
phimphprapha phimphsuda phimphsuta phiraephykul phiraphngsphanth phirphathn phirphathr phisphrrn phkhwathn 
phlanuch phlbuy phlphumi phngschbabnpha phngsners phrchiwin phrchnk phrebyya phrmoon phrphiail phrprani 
phrrnpphr phrrsaskul phrsima phrswrrkh phsr phumini phumipayya phuphakdi phuthth phuththiphngs phuwan phuwich 
phuwra phuwruen phyllis pia pichardo pichon pier pierina piermaria piero pierpaolo pierre piersanti pieter 
pietra pietrangeli pietro pilar pilip pillay pim pimen pimenta pina pinbuyya pineda pinedo pingle pinheiro 
pinho pinrui pinu pinyan pinyu piotr pippa piquer piran pirjo pirkko pishchovkoleva pitambar pitkanen pittman 
pitts piyachati piyananth piybutr piynad piynuch piywachn plath platon plekanec pleskot pleun ploshchakov 
plyunkova plyutsova poakov podvar poirier pokorna pokorny pol polak polanco polina pollard polo pometta pompeo 
pomponio ponce ponci pondov ponomarev pons pooja poole pope porfirio porras portillo porto porzio pospisil 
potap potapova potier pottier potts poul poulain poulsen power powers poza pphawrinthr praagh praaiphphaktr 
prabawa prabowo prabu prachantaesn prachin pradana pradhanan pradhanang pradipta pradmumn prado praedim 
praesrith prajit prajnan prajval prakas prakasa prakosa pralhad prameshvar pramila pramod praneel pranit 
pranowo praphathrsrn praphull prasang prasann prasasta prasetya prashad prashann prashant prasiththi praskovya 
prastuti pratama prati pratima pratisara pratiti pratiwi pratt pratyush pravesh pravina prawi praykant prayoga 
prayogo prayuthth preben preciado preiss prem premysl prerana preston prevost pribanic prichakulesrsth prieto 
primitiva prinov priscilla prisha priska priti prminthr prochazkova proctor prokhir prokofy prokop prokopovich 
proshkov prostisveta prpic pruitt pruschke pruvost przemyslaw ptechkova pthm pthwikant pu pucci puck 
pudjiastuti puentes puerta puga pugh puglisi pujan puji pulakit pulev pulkkinen pun punnratn puput purcek puri 
purn purnabhakt purnamaya purnawati purohit purwa purwanti pushp pushpa pushti puspa puspasari puspita 
pustovit putra putri pwin pyakurel pyziak qabil qadim qadus qahar qahatan qaid qanat qanua qarin qasad qasi 
qasid qasim qatab qi qiao qis qori qu quan que queen quincy quintana quintanilla quinten quintero quique 
quirino quiroga quiroz qushi raagini rabah rabaka rabia rabiej rabih rabina rachael rachan rachanthr rachit 
rachita rachmni rachphrueks radawan radchenko radek raden radhakrishnan radhika radi radia radim radinovic 
radisch radka radomir radoslav radoslaw radostka radovan radovana raduz rael rafa rafaela rafal raff 
raffaellino raffaello rafi rafih rafiq raghavan ragnar ragner rahaman rahayu rahib rahif rahim rahimah rahiye 
rahman rahmat rahmawati rahmet rahmi rai raid raif raihan raija raimo raimondo raimundo raina rainer raisa 
raisanen raja rajab rajagopal rajaii rajakumar rajala rajalakshmi rajasa rajat rajeshri raji rajita rajitakar 
rajy rajyalakshmi rakchnk rakesh rakide rakila raksha ralph ramachandran ramah ramajan ramakrishn ramakrishnan 
raman ramanathan ramasharan ramaswamy ramaz ramazi ramazzotti ramila ramiro ramita ramon ramona ramsey ran 
ranbir randhawa randi rangel rangelov rangsini ranieri ranjana ranjita rantala rantanen ranveer rao rasaili 
rasam rasanen rasatam rasayali rashadi rashid rasmus rastogi rasul ratab ratan rathaur rathi rathphngs rati 
ratibor ratih ratta rattan ratti rau rauhala raui raul raurica raval ravan ravel ravin ravina ravindr ravishri 
ravn rawa rayaan rayla raynaud razaq razi razin rchtkr rebeca rebeka rebekah rebollo recepali reddy reece rees 
reese reeves rege reginald regitze regulo rehaan rei reichmann reid reidun reijo reilly reina reinaldo 
reingard reinhardt reinhart reinikainen reis reising rekha reksa remazan remigio remy renan renato renault 
rendon rendy rengul rens renteria renu renzo resendez reshami restrepo restu reuter reva revati revza reyansh 
reyna reynaldo reynaud rezende rezin rezzak rhavi rhodes rhys ribeiro ricarda riccati rich richardt richmond 
rick rickey ricko rico ridder riddle ridhi riehl rietveld rif rifal riggs rigmor rihova riis riitta rijcken 
rijn rikke riku riman rina rinad rincon rini rinne riou risalet risek rishikes rishu riso ristya ritaj rital 
ritter ritu ritva rivas rivero rivers riyoshi rizki rmita rmthitiratn roach roan roar robbins roberson roberta 
robledo robles roche rocio rodarte rodgers rodion rodolfo rodrigez rodriquez rogelio rohana rohat rohricht 
rojin rojina rojnu roksana roksolana roland rolando roldan rolland rollins romana romanchuk romano romendr 
romeo romina romo ron ronith ronja ronni ronnie ronning ronny roodesteijn rooij roos roosa roque rosales 
rosalia rosalie rosalina rosalinda rosalva rosario rosel rosemann rosemary rosen rosenda rosero roshlov rosida 
rosie rosina rosita rossana rossi rossini rostislav roth roussel rousset rout rouven roux rowan rowe rowland 
roxana roza rozalia rozaliya rozas rozewicz rphasphngs rua ruaikyah ruan ruba rubbia rubin rubio ruby rudi 
rudiger rudolf rudolph rudr rufida rufino ruggero ruggiero ruhi ruhide ruhsat ruhugul ruien rukavina ruknettin 
rumeysa ruotsalainen ruperto rupesh rusakova rusen rush rushil ruslan rusnak russo rust ruthild ruud ruuf 
ruvina ruy ruza ruzena ruzica ruzickova ryabov ryohei ryszard saanvi saar saarela saari saarinen saastamoinen 
saavedra sab saba sabah sabahi sabanam sabar sabari sabas sabettin sabharwal sabih sabihe sabina sabine sabir 
sabur sachar sachdev sachdeva sachi sachin sachita saci sad sadah sadam sadaq sadar sadat sadeti sadi sadim 
sadiman sadina sadiye sadun saef saether safayan safet safi safina safir safitri safonova sagar sagcan sagun 
sahab sahal sahar sahat sahdiye sahi sahib sahigul sahil sahinbey sahinder sahir sahmettin sahni sahnuray 
sahota saib saibi said saiful saimu saire saito saiz sajan sajana sajendr saji sakamoto sakari sakha sakhar 
sakhoriya sakip saksham sakura salaf salami salandra salas salasabil salbhiya salcedo sales salgado sali 
salima saliman salimet salina salinas sally salma salman salminen salo salome salomon salonen salsabila salud 
salurbay salvi salwa sam samad samah samahat samaksh samanata samar samarth samesh samia samiah samiha samina 
samir samira samokhodov samosir sampada sampaio sampath sampurn samra samsonov samu samuelsson samuh samuli 
samundr samurtay sanabria sanadid sanam sanavber sanaya sancak sancar sanchay sancho sandal sandalio sandberg 
sander sandhu sandip sandro sandstrom sandvik sandy sane sanford sangha sanghvi sangkhkrd sani sanja sanjib 
sanka sankar sankaran sanli sanmartin sanna sanne sans sant santamaria santana santawngs santeri santi santic 
santillan santirasdr santosh santoso sanur sanya sapakota sapana saphalata sapharaj saptono sapundzhieva 
saputra saqar sarabia saraceno saraf saragih sarahan saraj saram saran saraphanth sargin sari saricabay sarika 
sariya sarka sarkar sarma sarmiento sarmila sarna saroja sarpkin sarraf sarthak sarur sarvesh sarya sasa 
sasaki saskia sastrsilp sastry sasum sata sathe satoshitaro satrettin satsyuk satu saturnino saty satya satyal 
saucedo sauer saumya saunders saurab saurabh sauvage savage savak savannah savant saverio savina savki savni 
savolainen savorgnan sawhney sawyer saxena saychan saydam sayenko saygin sayin sayrak saysuriy sazime sazonova 
scandone scarpetta schaaf schacht schaefer schafer scheffers scheibe schellekens schenk schiavone schinke 
schleich schlosser schmiedt schmitt schneider scholz schou schroeder schwartz scotto sdis sebastiano sebastiao 
sebastien sebattin sebla secgul secme seda sedife sedlacek sedlackova sedlak sefi sefiye segebahn segerszoen 
segovic sehgal sehreban seidel seija seip sejda sekhar sekhon sekim selah selale selatin selcuk selen selena 
seler seleznev selime selina sellers selma selmin selvi sem semat semen semet semine semrin semsettin 
semsinisa sendogan sengupta seniha senkal senn senna sennur senol sepp seppala seppanen septi sepulveda 
seracettin serafim serafin serafina serda seref serezli serfinaz sergei sergej sergey sergius serhatmehmet 
serma serman serna sernur serol serrano servinaz seshadri sessa setiawan setty setya sevastyan sevcan sevcik 
sevdelina sevdi sevdinar severin severino severo seveta sevgen sevginur sevican sevilla sevim sevindik sevket 
sevketfeza sevla sevsevil seweryniak sexton seydo seyf seyhan seyithan seyyide sezal sezen sezginbas sha 
shabali shaban shabib shachindr shadad shadan shadi shafa shaffer shafia shahab shahad shaham shahir shailendr 
shailes shaja shakar shakib shakila shakur shalan shalum shamakh shamal shan shang shania shanker shant shanta 
shantanu shao shapoval shara sharad sharaf sharapov shari sharif sharp shasmni shatar shaun shaurya shawna 
shcherbakov shchilyanka shchrbov she shea sheena shelia shelley shelly sheng shenoy shepherd sheppard shere 
sheri sherman sherpa shestakova sheth shetty shib shichang shields shikha shiming shimizu shivani shivansh 
shkembova shkodri short shota shraddha shravya shreyas shreyashi shrijang shripati shriprapti shrivats shriya 
shroff shrrishti shuham shukr shushant shushil shusila shveta shyama shyamal shyamaraj sibal sibila sid sidar 
siddhi side sidiq sidki sidor sieglinde siegmar siem sien sienna sieradzan sierra sif sigge sigizmund signe 
sigrid sigurd sihotang sihrach sikandar sil sila silan silanty silanur silje silke sillanpaa sille silval 
silvano silveira silvester silvestr silvie simanjuntak simao simber simbolon sime simen simeonov simic simo 
simoes simona simone simonenko simonov simonova simonsen simonsson sims simten sinaga sinasi sindre sine 
singhal singleton sini sinisa sinisi sinkhada sinklitikiya sinsmuthr sipic sipila sirait sirap siraphr siri 
sirieks sirikant siriladda sirinanth siriratn sirivan siriya sirkka sirko sirnath sirotenko sirpa sirriye siru 
sirwathn siska sissel siththichay siti sitompul sitorus sittik situmorang siv sivertsen siwawrewth siya siyu 
sjoblom skinner skov skrinska sladoledka slaninkova slava slavica slavik slavka slavko slavomir slavomira 
sloan smaich small smart smekhoterapiya smekiyrti smid smidova smirnoff smits smml smnuek smokovic smphis 
smpong smrdanski snan sneha sngpraesrith snizhana snow snyder soares socorro soderberg soderman soderstrom 
sodhi soding sofie sofiya sofon sofron sohret sokmen sol solanki solano solberg soledad solheim solis solma 
solomiya solomon solorzano solveig som soman sona sondergaard sondre songurkan soni sonja sonnur sontag sonu 
sonya sood soos sopadzhieva sophie soraia sorcha soren sorgatz soria soriano sorine sosic souza soydaner 
soykan soykut soyler sozer sparks spartak spears spence spiess spreeuw srayuth srayuthth sridhar sriephdch 
srijan srijana srinivas srinivasan srinya srioun srisaty sritawan srithnaewthy srivastava sriwngkh srlaksn 
srrephchy ssiya stacie stael stafford stana stanislav stanislava stanislaw stankova stanton stark stastna 
stastny staude steckel steele steen stef stefani stefania stefanie stefanija stefanik stefano steffensen 
stefica stein steinar stella sten stepan stepanek stepanka stepankova stephane stephany stettyn steuer steve 
stevenson stey stian stiebitz stig stijn stina stine stinis stiven stjepan stojcevic stojnic stokes stout 
stradivari strand strickland striebitz strigt strijker strong strycekova stuart stumpf suaihlan suartini 
subbotin subbotina subhadra subramaniam subramanian subutiye sucaettin suchin suci sudan sudha sudi sudiati 
sudiksha sue suha suhani suhayda suheyda sujan sukhanova sukri sukriti sukruesta sukufe sule suleyla sulhi 
sultane sumachya sumaiya sumantr sumati sumerya sumeyye summer summers sunam sunay sundaram sundberg sunder 
sunel suner sunuvar supar suphalini suphaphr suphasil suphathrida suphatr suphatra suphchay suphi suphnth 
suphnunay suprabha suprani sur sura surac suran surayda sureda suren surendra suri surnay surniy surthach 
surwach suryatmi suryono susana susanna susanne susanti susaro susen sushama sushant sushma susila sussanne 
sussebier suthawi suthkr suththinath suththiphchn sutor sutton suus suval suvari suvarn suvedi suvodh suvorov 
suwarno suwrrnhngs suzana suzer svagat svapnil svard svati svatopluk svatoslav svec svechchha svecova svein 
svenning svensson sverre svetlana svetozar svikriti svitlana svoboda svobodova svyatoslav svyatoslava 
swaminathan swanson sweeney swen syahrini sykora sykorova sylke sylvie sylwia synnove szymon taba tac tacnur 
tadeas tadeusz tagangul tage tagliafierro tah tahar tahasin taia taif tail tailor taisiya taj tak takazu 
takuma tala talal talaphat talat talia taliercio talwar tamanna tamar tamaydin tamba tamborini tami tamim 
tammie tampubolon tanay tandogdu tandon tandukar taneja tanepha tangen tangepha tangkulngam tangrb tangul 
tanhan tania tanish tanja tank tanmayi tanner tanpinar tanses tansig tansthity tanthnuch tantrachin tantri 
tanveer tanvi tanyu tapia tapio taqi taraf tarak taralingova taranci taranim tarantini taraq taras tari tarif 
tarihoran tarja taro tartis tasca tasha tasi taskan tasnim tasso tasvir taswir tata tatar tate tatiana tatjana 
tatu taufan tavares tawab tayaydin taygan tayyibe tayyip tazky tea teber techer tecimer teemu teerth teguh 
tejas tejashvi tejs tek tekbay tekiner teknaz teksoy telesio telim tella tellervo temime temirhan temizkal 
tenvir teodor teodora teodoro teodostin tercan terentev terenteva tereza terezija terje terlan terrance 
terrell terron tessa teterin tetyana teun texier textor teybet tezcan tezol thabat thabthim thabthimaithy 
thaekingchs thaeok thair thaker thakkar thakur thakuri thales thaman thamar thamrin thanel thantawan thanyukh 
thaqab thaqif thara tharut thasnsuththi thatcher thatthn thawrratn thayaophchn thayesthiyr thayyamas 
thayykayya thea thensth theo theodoro theodoros theophile therese theresia thharaeth thibault thibaut thierry 
thies thijn thijs thikha thilo thimaphrn thinle thinphr thinwathn thiphrda thiphywari thirathat thirisra 
thirlaksn thirswasdi thirthwanay thirwach thirwuthi thitaphr thitikul thitinaththa thitiwuthi thitiyaphr thiwr 
thmangrakssatw thmapradu thmlphrrn thmn thmpad thnadedinkhaw thnadhatthkrrm thnadkarekhiyn thnadkarynt 
thnadklueng thnadoaksr thnadoawuth thnadphasa thnadphimphkar thnadraksa thnadrb thnimmas thnkitt thnnnth 
thnomchay thnomkulbutr thnommnusy thnomphl thnomphlkrang thnphn thnprathip thnraks thnupkrn thnwant thokel 
thom thomassen thomsen thongenueodi thonglaph thongoyu thongpaknma thongpradith thongratn thongsiaiphl 
thongsinthu thongsukelis thor thornton thorsten thraphysar thrawithy thrngokml thrrmemtha thrrmniym thrrmruedi 
thrrmsthitaiphsal thrrmthinna thrrsnchay thsoythin thukari thumabutr thungengin thupawiorchn thuphom thuwanuti 
thwascha thwiedch thwiwathn thwnaichy thwnsri thwnthong thygesen tia tiago tiainen tiara tib tibor tibreval 
ticen ticha tiepolo ties tiina tijn tijs tika tikhonova tikkanen tilde tim timea timmermans timo timofiy 
timotej timoteo timothee timurtas tinal tincho tinratn tintzmann tira tirakhmn tirta tirtayasa tirth tirza tit 
titin tito titova tiwari tiziana tiziano tkach tlustek tobiasz toby tocheva todorina todorov todorova toft 
togan tognazzi toha toivanen toivonen toker tokov tokoz toktug tola tolaram toledo tolek tolonbay tolvanen 
toma toman tomanikova tomanova tomasz tome tomislav tommi tomo tomomi tomoya tomurcuk tone tong toni tonia 
tonje toor topchiyski topuz toran torbjorn tore torhan torill torquato torsten toshev toska tovar tove 
tovstolis townsend toy toya tpchileshchov trachu traci tracie trakulaimeriyng trbovic trejo trevino trgovcic 
triephrinthr trikhruthphanthu trine trini trinidad trinuch tripathi tripti triratn triveni trobbiani trofim 
tron trond trub trubin trujillo tsarenko tsibulenko tsisik tsitskov tsotsov tsubasa tsvetana tsvetelina 
tsvetkov tsyutsyura tu tudic tufiq tugcan tugce tugtas tuija tukelalp tukhchiev tule tullio tulun tuma 
tumangelov tumer tumkurt tumova tunahan tuncboga tunckilic tunguc tuomas tuominen tuomo turabi turcein turid 
turova turpeinen turunen turvi tutkucan tutkun tuturilov tuula tuulikki tuzenur tveit twan tycho tygo tymon 
tymoteusz tyrone ubaldo ubeyd ubika ucan ucbeyi ucchal ucgul uchita uda udant udarsh uddhav udyati uffe ufukay 
ugo ugur ugurtan uhayun uittenbosch ujjval ukyav ulahat ulcemal ulf ulfet ulhadi uli ulke ulkerim ulkudes 
ulkum ulla ullmann ullrich ulrik ulrika ulrike ulsamed ulu uludag ulutay ulya ulyan ulyana um umar umari umaya 
umberto umesh umi ummahan ummahani umman ummed ummuhan umray umusan unal underwood unek ungaretti unggul 
unjani unlen unnati unsever uolevi upadhriti upasana upasna upma uppal urban urbanova urbina urfettin uria 
uribe uriel urishilla urmi urmila urper ursula urszula urvashi urvi us usada usamah usame usman ustinova ustun 
utama utami utkarsh uttara uusitalo uwais uwe uyainah uyanser uygun uzbay uzsoy vaananen vacek vacibe vackova 
vaclav vadim vafir vagn vahittin vaidya vainio vaino vaisanen vaishnavi vakrilov vala valdemar valdivia 
valenciano valente valentic valentim valentine valenzuela valera valeria valeriy valeriya valery valeska 
valkonen vallejo vallenduuk vallet valter vamakshi vampirska van vance vanda vandini vanegas vanek vang vansha 
vanya varenya varfolomiy varghese vargin varkey varlik varty varvara vasa vasatika vasco vasconcelos vasenka 
vasil vasilechko vasileva vasilina vasilisa vasishth vasov vasyl vatamanyuk vatslav vaughan vaughn vavi vavra 
vavrinec vavrova vaysal vaz vdovenko vecide veda vedant vedat vedhika vedika vedran veen veer veerle vefia 
vegard veikko velasquez velazquez veldak velde velez veli velimir velinna velitdin ven venancio venda vendelin 
vendula venedikt veniyamin venkataraman venkatesh venrooy verboom verde verduzco vergara vergerio verim verma 
vermeulen verner vernon vero veronika veronique verwoert vesa vesna vestergaard vezat vezrife viana vianello 
vibha vicena vicenta vicki vicky victoire vidar videlin vidhi vidhya vidhyaman vieira vig vigo vihaan vijesh 
vik vikas vikenti viklund viktoria viktorie viktorin viktoriya vildane vilde vilem viljami villa villads 
villalba villalobos villanueva villarreal villasenor ville villegas vilma viman vina vinay vinaya vince 
vincenza vincenzo vinchentso vinicio vinil vinita vino vinod viola violet violeta violetta violin vipin vira 
virabhadr virendr virgilio virginie viridiana virk virman virtanen vishal vishnyak vishnyu visitacion visser 
viswanathan vit vitaliy vitaly vitek vitezslav vito vitruk vittoria vivaan vivi vivian viviana vizintin 
vjekoslav vladilen vladimir vladimira vladislav vladlen vlado vlas vlasov vlasta vlastimil vlasyuk vogt vohra 
vojtech volkova vollbrecht volodimira vora voutilainen voynka vrancken vratislav vratko vrazhalska vrazhalski 
vrinda vrishti vritti vuori vuorinen vushkar vyacheslav vyanjana vyas vzvzov waarbeek wable waclawiak wada 
wadah wade wadhwa wadia wafa wafaii wafiq wagenknecht wagle wahab wahad wahid wahlstrom wahner wahy wahyuni 
waida wajadi wajia wakeeta wakhiman walderade wali walia walid walif wall walla waller wallin wallph walls 
walsh walters walton waltrade waltraut waluyo walya wan wanchatr wanchnk wanda wani wanting warda wardaya 
warhi warid warinder warjas warmuhmahmad warner warrior warsita wasaf wasafi wasal wasam wasil wasim wasis 
wasita waskita wason wastuti wasuethph watanabe waters watha wathab watika watkins watts wawan wazir weber 
webster weeks weeldenburg weena weihmann weinhold weiss weiting wenche wenqin wenxian wenxiang wessel 
westerburg whitaker whitehead wibisono wibowo wicha wichchakr widiastuti widisha widodo wiechiyr wiggins 
wigman wijaya wijayanti wikich wikstrom wiktor wilasini wilcox wiley wilfrido wilhelm wilkerson wilkins 
wilkinson willi williamson willian willibald willie wilmsen winarno winarsih winda winters winther wiphuth 
wira wirawathn wirda wirsakdi wirsuda wisar wise wishi wisnu wit withi withuly witold wnathda wojciech wolf 
wolfe wolfgang wolters wong woo woodard woods woodward wout wouter wriddhish wridesh wrinththithr wrnad 
wrprachy wrrnat wrrnchnachay wrrnkr wrsass wsita wulan wulandari wulf wuthi wuththyakr wutke xalak xaver xenia 
xi ximena xing xinyu xiong xiujuan xiulian yachana yadavi yafa yagizkurt yagnesh yago yagoda yahali yahayi 
yahsi yahunatan yahvi yahya yaiza yakimchuk yakiv yakov yakovlev yakub yalazabay yalgin yalin yaltirak yam 
yamada yamaguchi yamam yamamoto yamashita yamazaki yamile yamin yamini yanazov yance yaneth yanez yangswy yani 
yanki yano yanphanthu yanuary yapaolhit yapha yaqin yaqub yarab yarema yaremko yargi yarina yarkova yaropolk 
yaroslav yaroslava yasan yasari yasattin yasen yashasvi yashawini yashica yashoda yashodhara yashvi yasmine 
yasti yasuhiroshi yatan yates yatin yatsenko yauvani yavuz yazganalp yazgul yazhu yazid yda yefrem yeison 
yekbun yelesen yelisaveta yelisey yeneral yeni yepelek yertan yesenia yesid yesil yessi yeva yevgen yfke yian 
yifei yildir yildiz yilma yiqing yixiong yixuan yngve ynngkhray yochana yodaemn yoga yogendr yogi yokazu yoko 
yolal yonami yongchang yongqing yono yoo yordanov york yoruc yoshida yoshita yosip yosma yotkova youchen 
youting youzhen yrjo ysphngs ysphnt yswathn yucel yucelen yue yuen yuetong yufei yug yui yukhim yuki yuliana 
yulianti yuliarti yulieth yulin yuliya yuly yumiko yunas yunfei yuni yuniar yunita yunt yuqin yurdaser 
yurganchev yuri yurtguven yurtseven yurttas yury yusron yustianna yustim yustina yusuf yuta yutika yuvaraj 
yuvenaly yuvraj yves yvette zabar zabi zabila zacarias zacharia zachariah zacharias zacharie zaghalul zahadi 
zahar zaharan zahi zahid zahir zahra zaid zaida zaira zaitra zak zakaraya zakaria zakaya zakhari zakho zaki 
zaliha zalindra zambrano zamett zamir zamira zamora zampa zamudio zan zaneta zanov zansi zapata zaporozhets 
zaragoza zarate zarif zarna zashil zatovkanyuk zavala zayad zayan zayas zayets zayika zayyan zbynek zdenek 
zdislava zdravko zeba zebirce zeferino zehaan zehranur zekayi zelaya zelda zelha zeljka zeljko zelma zelmira 
zemanova zemzem zennun zerafet zeride zevlude zeynelabidin zeynep zeyno zhadan zhai zhalilo zhanin zhanna 
zhara zhdrakov zhenghong zhivomira zhiwen zhiyuan zhuo zhuravlev zhuravleva zichen zid zidan ziegert zien 
zihan zikmund zikovic zilfa zilmil zimin zimina zimka zimmerman zina zinaida zinal zinnure zinoveva zinoviy 
zinovy ziqing zirui zita zixiang ziyaettin zizi zlatica zlatko zlatkov zlatomir zlatoslava zoey zofia zofie 
zoltan zoltek zong zonglin zongxian zora zoraida zoran zorka zoya zubeyde zuev zueva zufer zuidweg zulaika 
zulaikha zulbiye zulfa zulfuye zulgarni zulkarnain zuluaga zumre zuniga zuzana zuzichka zvezdomir zykova`
